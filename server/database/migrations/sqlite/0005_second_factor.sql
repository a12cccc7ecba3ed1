CREATE TABLE `second_factors` (
	`person_id` text PRIMARY KEY NOT NULL,
	`salt` text,
	`key_hash` text,
	`set_up_at` text,
	`used_step` integer,
	`next_salt` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `refresh_tokens` ADD `second_factor_at` text;