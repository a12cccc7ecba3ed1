CREATE TABLE "second_factors" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"salt" text collate "C",
	"key_hash" text collate "C",
	"set_up_at" text collate "C",
	"used_step" integer,
	"next_salt" text collate "C"
);
--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD COLUMN "second_factor_at" text collate "C";--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;