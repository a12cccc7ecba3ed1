DROP INDEX `postings_organisation`;--> statement-breakpoint
CREATE INDEX `postings_organisation` ON `postings` (`organisation_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `matches_proposer` ON `matches` (`proposer_id`,`created_at`);