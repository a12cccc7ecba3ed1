CREATE TABLE "sign_in_tries" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"network_hash" text collate "C" NOT NULL,
	"address_hash" text collate "C" NOT NULL,
	"tried_at" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "kind" text collate "C";--> statement-breakpoint
CREATE INDEX "sign_in_tries_network" ON "sign_in_tries" USING btree ("network_hash","kind","tried_at");--> statement-breakpoint
CREATE INDEX "sign_in_tries_address" ON "sign_in_tries" USING btree ("address_hash","kind","tried_at");--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree ("recipient","kind","created_at");