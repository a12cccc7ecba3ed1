CREATE TABLE "changes" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"subject" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"changed_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coordinators" (
	"region_id" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	CONSTRAINT "coordinators_key" PRIMARY KEY("region_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "created_once" (
	"person_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"deed" text collate "C" NOT NULL,
	"body_hash" text collate "C" NOT NULL,
	"result_id" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	CONSTRAINT "created_once_key" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"organisation_id" text collate "C" NOT NULL,
	"email" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"invited_by" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	"accepted_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "known_offers" (
	"request_id" text collate "C" NOT NULL,
	"offer_id" text collate "C" NOT NULL,
	"known_at" text collate "C" NOT NULL,
	CONSTRAINT "known_offers_key" PRIMARY KEY("request_id","offer_id")
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"request_id" text collate "C" NOT NULL,
	"offer_id" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"proposed_by" text collate "C" NOT NULL,
	"proposer_id" text collate "C",
	"school_accepted_at" text collate "C",
	"provider_accepted_at" text collate "C",
	"school_term" text collate "C",
	"message" text collate "C" NOT NULL,
	"reason" text collate "C",
	"reason_note" text collate "C",
	"ended_by" text collate "C",
	"created_at" text collate "C" NOT NULL,
	"changed_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"organisation_id" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"confirmed_at" text collate "C",
	"created_at" text collate "C" NOT NULL,
	CONSTRAINT "memberships_key" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"code" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"province" text collate "C" NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"boundary" json
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"street" text collate "C" NOT NULL,
	"house_number" text collate "C" NOT NULL,
	"postcode" text collate "C" NOT NULL,
	"place" text collate "C" NOT NULL,
	"municipality_code" text collate "C",
	"latitude" double precision,
	"longitude" double precision,
	"pin_source" text collate "C",
	"pin_moved" boolean NOT NULL,
	"website" text collate "C",
	"contact_email" text collate "C",
	"contact_phone" text collate "C",
	"search_text" text collate "C" NOT NULL,
	"kvk_number" text collate "C",
	"provider_kind" text collate "C",
	"brin_location" text collate "C",
	"board_number" text collate "C",
	"denomination" text collate "C",
	"labour_market_code" text collate "C",
	"labour_market_name" text collate "C",
	"holiday_region" text collate "C",
	"register_row" text collate "C",
	"register_host" text collate "C",
	"verified_at" text collate "C",
	"refused_at" text collate "C",
	"gone_at" text collate "C",
	"version" integer NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"updated_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"recipient" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"send_after" text collate "C" NOT NULL,
	"send_before" text collate "C" NOT NULL,
	"tries" integer NOT NULL,
	"sent_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"email" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"is_administrator" boolean NOT NULL,
	"token_version" integer NOT NULL,
	"created_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"search_text" text collate "C" NOT NULL,
	"municipality_code" text collate "C",
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postcodes" (
	"digits" text collate "C" NOT NULL,
	"place" text collate "C" NOT NULL,
	"municipality_code" text collate "C",
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	CONSTRAINT "postcodes_key" PRIMARY KEY("digits","place")
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"type" text collate "C" NOT NULL,
	"organisation_id" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"content" json NOT NULL,
	"published" json,
	"published_at" text collate "C",
	"edit_waits" boolean NOT NULL,
	"waiting_since" text collate "C",
	"last_day" text collate "C",
	"return_reason" text collate "C",
	"return_note" text collate "C",
	"created_by" text collate "C",
	"version" integer NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"updated_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "progress" (
	"follower" text collate "C" PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"family_id" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	"used_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "region_municipalities" (
	"region_id" text collate "C" NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	CONSTRAINT "region_municipalities_key" PRIMARY KEY("region_id","municipality_code")
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"code" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"reviews_first" boolean NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"email" text collate "C" NOT NULL,
	"link_hash" text collate "C" NOT NULL,
	"code_hash" text collate "C" NOT NULL,
	"tries_left" integer NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	"used_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "watches" (
	"request_id" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	CONSTRAINT "watches_key" PRIMARY KEY("request_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "coordinators" ADD CONSTRAINT "coordinators_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coordinators" ADD CONSTRAINT "coordinators_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_offers" ADD CONSTRAINT "known_offers_request_id_postings_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_offers" ADD CONSTRAINT "known_offers_offer_id_postings_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_request_id_postings_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_offer_id_postings_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_proposer_id_people_id_fk" FOREIGN KEY ("proposer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_municipality_code_municipalities_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_municipalities" ADD CONSTRAINT "region_municipalities_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_municipalities" ADD CONSTRAINT "region_municipalities_municipality_code_municipalities_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_request_id_postings_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coordinators_person" ON "coordinators" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_organisation" ON "invitations" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "matches_live_pair" ON "matches" USING btree ("request_id","offer_id") WHERE state in ('proposed', 'accepted', 'scheduled');--> statement-breakpoint
CREATE INDEX "matches_request" ON "matches" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "matches_offer_term" ON "matches" USING btree ("offer_id","school_term");--> statement-breakpoint
CREATE INDEX "matches_state" ON "matches" USING btree ("state","changed_at");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_brin" ON "organisations" USING btree ("brin_location");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_kvk_address" ON "organisations" USING btree ("kvk_number","postcode","house_number");--> statement-breakpoint
CREATE INDEX "organisations_municipality" ON "organisations" USING btree ("municipality_code");--> statement-breakpoint
CREATE INDEX "organisations_register_host" ON "organisations" USING btree ("register_host");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("sent_at","send_after");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "places_search_text" ON "places" USING btree ("search_text");--> statement-breakpoint
CREATE INDEX "postings_organisation" ON "postings" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "postings_type_state" ON "postings" USING btree ("type","state");--> statement-breakpoint
CREATE INDEX "postings_state_last_day" ON "postings" USING btree ("state","last_day");--> statement-breakpoint
CREATE UNIQUE INDEX "refresh_tokens_hash" ON "refresh_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "refresh_tokens_family" ON "refresh_tokens" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_person" ON "refresh_tokens" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "region_municipalities_code" ON "region_municipalities" USING btree ("municipality_code");--> statement-breakpoint
CREATE UNIQUE INDEX "regions_code" ON "regions" USING btree ("kind","code");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ins_link" ON "sign_ins" USING btree ("link_hash");--> statement-breakpoint
CREATE INDEX "sign_ins_email" ON "sign_ins" USING btree ("email");--> statement-breakpoint
CREATE INDEX "watches_person" ON "watches" USING btree ("person_id");