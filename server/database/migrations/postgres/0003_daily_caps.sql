DROP INDEX "postings_organisation";--> statement-breakpoint
CREATE INDEX "matches_proposer" ON "matches" USING btree ("proposer_id","created_at");--> statement-breakpoint
CREATE INDEX "postings_organisation" ON "postings" USING btree ("organisation_id","created_at");