CREATE TABLE `changes` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `coordinators` (
	`region_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`region_id`, `person_id`),
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `coordinators_person` ON `coordinators` (`person_id`);--> statement-breakpoint
CREATE TABLE `created_once` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`deed` text NOT NULL,
	`body_hash` text NOT NULL,
	`result_id` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`accepted_at` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_organisation` ON `invitations` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `matches` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposer_id` text,
	`school_accepted_at` text,
	`provider_accepted_at` text,
	`school_term` text,
	`message` text NOT NULL,
	`reason` text,
	`reason_note` text,
	`ended_by` text,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `postings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offer_id`) REFERENCES `postings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matches_live_pair` ON `matches` (`request_id`,`offer_id`) WHERE state in ('proposed', 'accepted', 'scheduled');--> statement-breakpoint
CREATE INDEX `matches_request` ON `matches` (`request_id`);--> statement-breakpoint
CREATE INDEX `matches_offer_term` ON `matches` (`offer_id`,`school_term`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`confirmed_at` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `person_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`province` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`boundary` text
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`street` text NOT NULL,
	`house_number` text NOT NULL,
	`postcode` text NOT NULL,
	`place` text NOT NULL,
	`municipality_code` text,
	`latitude` real,
	`longitude` real,
	`pin_source` text,
	`pin_moved` integer NOT NULL,
	`website` text,
	`contact_email` text,
	`contact_phone` text,
	`search_text` text NOT NULL,
	`kvk_number` text,
	`provider_kind` text,
	`brin_location` text,
	`board_number` text,
	`denomination` text,
	`labour_market_code` text,
	`labour_market_name` text,
	`holiday_region` text,
	`verified_at` text,
	`refused_at` text,
	`gone_at` text,
	`version` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_brin` ON `organisations` (`brin_location`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_kvk_address` ON `organisations` (`kvk_number`,`postcode`,`house_number`);--> statement-breakpoint
CREATE INDEX `organisations_municipality` ON `organisations` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`created_at` text NOT NULL,
	`send_after` text NOT NULL,
	`send_before` text NOT NULL,
	`tries` integer NOT NULL,
	`sent_at` text
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`sent_at`,`send_after`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`is_administrator` integer NOT NULL,
	`token_version` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`search_text` text NOT NULL,
	`municipality_code` text,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL
);
--> statement-breakpoint
CREATE INDEX `places_search_text` ON `places` (`search_text`);--> statement-breakpoint
CREATE TABLE `postcodes` (
	`digits` text NOT NULL,
	`place` text NOT NULL,
	`municipality_code` text,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	PRIMARY KEY(`digits`, `place`)
);
--> statement-breakpoint
CREATE TABLE `postings` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`organisation_id` text NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`published` text,
	`published_at` text,
	`edit_waits` integer NOT NULL,
	`waiting_since` text,
	`return_reason` text,
	`return_note` text,
	`created_by` text,
	`version` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `postings_organisation` ON `postings` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `postings_type_state` ON `postings` (`type`,`state`);--> statement-breakpoint
CREATE TABLE `refresh_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refresh_tokens_hash` ON `refresh_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `refresh_tokens_family` ON `refresh_tokens` (`family_id`);--> statement-breakpoint
CREATE INDEX `refresh_tokens_person` ON `refresh_tokens` (`person_id`);--> statement-breakpoint
CREATE TABLE `region_municipalities` (
	`region_id` text NOT NULL,
	`municipality_code` text NOT NULL,
	PRIMARY KEY(`region_id`, `municipality_code`),
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `region_municipalities_code` ON `region_municipalities` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `regions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`reviews_first` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `regions_code` ON `regions` (`kind`,`code`);--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`link_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`tries_left` integer NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ins_link` ON `sign_ins` (`link_hash`);--> statement-breakpoint
CREATE INDEX `sign_ins_email` ON `sign_ins` (`email`);