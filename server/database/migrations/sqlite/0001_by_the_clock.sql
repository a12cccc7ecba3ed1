CREATE TABLE `known_offers` (
	`request_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`known_at` text NOT NULL,
	PRIMARY KEY(`request_id`, `offer_id`),
	FOREIGN KEY (`request_id`) REFERENCES `postings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offer_id`) REFERENCES `postings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `progress` (
	`follower` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `watches` (
	`request_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`request_id`, `person_id`),
	FOREIGN KEY (`request_id`) REFERENCES `postings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `watches_person` ON `watches` (`person_id`);--> statement-breakpoint
ALTER TABLE `postings` ADD `last_day` text;--> statement-breakpoint
CREATE INDEX `postings_state_last_day` ON `postings` (`state`,`last_day`);--> statement-breakpoint
CREATE INDEX `matches_state` ON `matches` (`state`,`changed_at`);--> statement-breakpoint
UPDATE `postings` SET `last_day` = coalesce(
	nullif(max(
		coalesce((SELECT max(date(substr(value, 1, 4) || '-01-04', '-6 days', 'weekday 1', '+' || ((substr(value, 7) - 1) * 7 + 6) || ' days')) FROM json_each(`content`, '$.weeks')), ''),
		coalesce((SELECT max(value) FROM json_each(`content`, '$.days')), '')
	), ''),
	date(`updated_at`, '+365 days')
) WHERE `type` = 'request';--> statement-breakpoint
UPDATE `postings` SET `last_day` = date(`updated_at`, '+365 days') WHERE `type` = 'offer' AND `state` = 'published';
