CREATE TABLE `sign_in_tries` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`network_hash` text NOT NULL,
	`address_hash` text NOT NULL,
	`tried_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_tries_network` ON `sign_in_tries` (`network_hash`,`kind`,`tried_at`);--> statement-breakpoint
CREATE INDEX `sign_in_tries_address` ON `sign_in_tries` (`address_hash`,`kind`,`tried_at`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `kind` text;--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`recipient`,`kind`,`created_at`);