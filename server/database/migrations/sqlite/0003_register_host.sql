ALTER TABLE `organisations` ADD `register_host` text;--> statement-breakpoint
CREATE INDEX `organisations_register_host` ON `organisations` (`register_host`);