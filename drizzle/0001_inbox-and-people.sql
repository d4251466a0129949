CREATE TABLE "inbox" (
	"bot_id" bigint NOT NULL,
	"update_id" bigint NOT NULL,
	"lane" bigint,
	"payload" jsonb,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "inbox_bot_id_update_id_pk" PRIMARY KEY("bot_id","update_id"),
	CONSTRAINT "inbox_outcome" CHECK (("inbox"."finished_at" is null) = ("inbox"."outcome" is null))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" bigint PRIMARY KEY NOT NULL,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_on" date DEFAULT now() NOT NULL,
	"blocked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "inbox_unfinished" ON "inbox" USING btree ("bot_id","update_id") WHERE "inbox"."finished_at" is null;--> statement-breakpoint
CREATE INDEX "inbox_received" ON "inbox" USING btree ("received_at");