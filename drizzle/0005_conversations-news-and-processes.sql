CREATE TABLE "announced_records" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"record" jsonb NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "announced_records_kind_slug_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
CREATE TABLE "choices" (
	"chat_id" bigint PRIMARY KEY NOT NULL,
	"needs" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"chat_id" bigint PRIMARY KEY NOT NULL,
	"state" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dialogue_drafts" (
	"chat_id" bigint NOT NULL,
	"dialogue" text NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"step" text,
	"return_to" text,
	"answers" jsonb NOT NULL,
	"message_id" bigint,
	"messages_below" smallint NOT NULL,
	"update_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_drafts_chat_id_dialogue_pk" PRIMARY KEY("chat_id","dialogue")
);
--> statement-breakpoint
CREATE TABLE "broadcasts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "broadcasts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"post" jsonb NOT NULL,
	"interests" jsonb NOT NULL,
	"state" text NOT NULL,
	"operator" bigint,
	"progress_message_id" bigint,
	"started_at" timestamp with time zone NOT NULL,
	"prepared_up_to" bigint NOT NULL,
	"prepared_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"total" integer DEFAULT 0 NOT NULL,
	"sent" integer DEFAULT 0 NOT NULL,
	"gone" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"unknown" integer DEFAULT 0 NOT NULL,
	"dropped" integer DEFAULT 0 NOT NULL,
	"amendment" text,
	"amended_up_to" bigint,
	CONSTRAINT "broadcasts_key_unique" UNIQUE("key"),
	CONSTRAINT "broadcasts_state" CHECK ("broadcasts"."state" in ('running', 'paused', 'stopped', 'done')),
	CONSTRAINT "broadcasts_amendment" CHECK ("broadcasts"."amendment" in ('edit', 'delete')),
	CONSTRAINT "broadcasts_counts" CHECK ("broadcasts"."sent" + "broadcasts"."gone" + "broadcasts"."failed" + "broadcasts"."unknown" + "broadcasts"."dropped" <= "broadcasts"."total")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"broadcast_id" integer NOT NULL,
	"chat_id" bigint NOT NULL,
	"mode" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"leased_until" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"message_id" bigint,
	"reason" text,
	CONSTRAINT "deliveries_broadcast_id_chat_id_pk" PRIMARY KEY("broadcast_id","chat_id"),
	CONSTRAINT "deliveries_state" CHECK ("deliveries"."state" in ('waiting', 'sending', 'sent', 'gone', 'failed', 'unknown', 'dropped')),
	CONSTRAINT "deliveries_mode" CHECK ("deliveries"."mode" in ('message', 'digest')),
	CONSTRAINT "deliveries_lease" CHECK (("deliveries"."state" = 'sending') = ("deliveries"."leased_until" is not null)),
	CONSTRAINT "deliveries_settled" CHECK (("deliveries"."state" in ('waiting', 'sending')) = ("deliveries"."settled_at" is null)),
	CONSTRAINT "deliveries_message" CHECK (("deliveries"."state" = 'sent') = ("deliveries"."message_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "delivery_pace" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"paused_until" timestamp with time zone,
	CONSTRAINT "delivery_pace_single" CHECK ("delivery_pace"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "estimates" (
	"chat_id" bigint PRIMARY KEY NOT NULL,
	"inputs" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_item_notices" (
	"item_id" bigint NOT NULL,
	"chat_id" bigint NOT NULL,
	"message_id" bigint NOT NULL,
	CONSTRAINT "feed_item_notices_item_id_chat_id_pk" PRIMARY KEY("item_id","chat_id")
);
--> statement-breakpoint
CREATE TABLE "feed_items" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feed_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"feed_url" text NOT NULL,
	"guid" text NOT NULL,
	"link" text,
	"link_key" text,
	"title" text NOT NULL,
	"title_key" text NOT NULL,
	"summary" text NOT NULL,
	"source_title" text NOT NULL,
	"date" date NOT NULL,
	"topics" text[] NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"announced_at" timestamp with time zone,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	CONSTRAINT "feed_items_link_key_unique" UNIQUE("link_key"),
	CONSTRAINT "feed_items_guid" UNIQUE("feed_url","guid"),
	CONSTRAINT "feed_items_status" CHECK ("feed_items"."status" in ('waiting', 'published', 'rejected', 'skipped'))
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"url" text PRIMARY KEY NOT NULL,
	"title" text,
	"etag" text,
	"last_modified" text,
	"due_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"failure_status" integer,
	"failed_at" timestamp with time zone,
	CONSTRAINT "feeds_failure" CHECK ("feeds"."failure" in ('unreachable', 'private-address', 'timeout', 'status', 'too-large', 'too-many-redirects', 'not-a-feed', 'unknown')),
	CONSTRAINT "feeds_failures" CHECK (("feeds"."failures" = 0) = ("feeds"."failure" is null))
);
--> statement-breakpoint
CREATE TABLE "inbox_lanes" (
	"bot_id" bigint NOT NULL,
	"lane" bigint NOT NULL,
	"owner" uuid NOT NULL,
	"pending" integer NOT NULL,
	"has_news" boolean NOT NULL,
	CONSTRAINT "inbox_lanes_bot_id_lane_pk" PRIMARY KEY("bot_id","lane")
);
--> statement-breakpoint
CREATE TABLE "inbox_processes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"operator_id" bigint,
	"draft_key" text,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"link" text,
	"source_title" text,
	"picture" text,
	"topics" text[] NOT NULL,
	"feed_item_id" bigint,
	"slug" text,
	"broadcast_id" bigint,
	"due_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "publications_draft_key_unique" UNIQUE("draft_key"),
	CONSTRAINT "publications_slug_unique" UNIQUE("slug"),
	CONSTRAINT "publications_status" CHECK ("publications"."status" in ('draft', 'scheduled', 'published', 'withdrawn')),
	CONSTRAINT "publications_due_at" CHECK (("publications"."status" = 'scheduled') = ("publications"."due_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "subscribers" (
	"chat_id" bigint PRIMARY KEY NOT NULL,
	"consent_version" smallint NOT NULL,
	"consented_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"unreachable_at" timestamp with time zone,
	"frequency" text NOT NULL,
	"hour" smallint NOT NULL,
	"quiet_from" smallint,
	"quiet_to" smallint,
	CONSTRAINT "subscribers_frequency" CHECK ("subscribers"."frequency" in ('at-once', 'daily', 'weekly')),
	CONSTRAINT "subscribers_hour" CHECK ("subscribers"."hour" between 0 and 23),
	CONSTRAINT "subscribers_quiet" CHECK (num_nulls("subscribers"."quiet_from", "subscribers"."quiet_to") in (0, 2) and "subscribers"."quiet_from" <> "subscribers"."quiet_to"
        and "subscribers"."quiet_from" between 0 and 23 and "subscribers"."quiet_to" between 0 and 23)
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"chat_id" bigint NOT NULL,
	"interest" text NOT NULL,
	"phrase" text,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "subscriptions_chat_id_interest_pk" PRIMARY KEY("chat_id","interest"),
	CONSTRAINT "subscriptions_phrase" CHECK (("subscriptions"."interest" like 'words/%') = ("subscriptions"."phrase" is not null))
);
--> statement-breakpoint
CREATE TABLE "operator_chats" (
	"configured_id" bigint PRIMARY KEY NOT NULL,
	"current_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ticket_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"message_id" bigint NOT NULL,
	"question" text NOT NULL,
	"variants" text[] NOT NULL,
	"answer" text NOT NULL,
	"source_title" text NOT NULL,
	"source_url" text,
	"is_published" boolean DEFAULT false NOT NULL,
	CONSTRAINT "ticket_answers_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "ticket_deliveries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ticket_deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"message_id" bigint,
	"faq_slug" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"doubts" smallint DEFAULT 0 NOT NULL,
	"claimed_until" timestamp with time zone,
	"sent_chat_id" bigint,
	"sent_message_id" bigint,
	CONSTRAINT "ticket_deliveries_kind" CHECK ("ticket_deliveries"."kind" in ('card', 'message', 'closing', 'offer')),
	CONSTRAINT "ticket_deliveries_recipient" CHECK ("ticket_deliveries"."recipient" in ('asker', 'operators')),
	CONSTRAINT "ticket_deliveries_state" CHECK ("ticket_deliveries"."state" in ('waiting', 'sent', 'failed', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "ticket_messages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ticket_messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"side" text NOT NULL,
	"text" text,
	"chat_id" bigint,
	"message_id" bigint,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ticket_messages_source" UNIQUE("chat_id","message_id"),
	CONSTRAINT "ticket_messages_side" CHECK ("ticket_messages"."side" in ('asker', 'operators'))
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tickets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"draft_key" text NOT NULL,
	"asker_id" bigint,
	"question" text,
	"question_key" text,
	"bot_answer" text,
	"state" text DEFAULT 'new' NOT NULL,
	"taken_by_id" bigint,
	"taken_by_name" text,
	"asked_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	CONSTRAINT "tickets_draft_key_unique" UNIQUE("draft_key"),
	CONSTRAINT "tickets_state" CHECK ("tickets"."state" in ('new', 'taken', 'answered', 'closed')),
	CONSTRAINT "tickets_closed_by" CHECK ("tickets"."closed_by" in ('asker', 'operators')),
	CONSTRAINT "tickets_closing" CHECK (("tickets"."state" = 'closed') = ("tickets"."closed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "faq_benefits" DROP CONSTRAINT "faq_benefits_target_id_benefits_id_fk";
--> statement-breakpoint
ALTER TABLE "faq_clusters" DROP CONSTRAINT "faq_clusters_target_id_clusters_id_fk";
--> statement-breakpoint
ALTER TABLE "faq_procedures" DROP CONSTRAINT "faq_procedures_target_id_procedures_id_fk";
--> statement-breakpoint
ALTER TABLE "faq_technoparks" DROP CONSTRAINT "faq_technoparks_target_id_technoparks_id_fk";
--> statement-breakpoint
ALTER TABLE "news" ALTER COLUMN "source_url" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "benefit_rates" ADD COLUMN "by_investment" jsonb;--> statement-breakpoint
ALTER TABLE "faq" ADD COLUMN "origin" text DEFAULT 'file' NOT NULL;--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "error" text;--> statement-breakpoint
ALTER TABLE "news" ADD COLUMN "origin" text DEFAULT 'file' NOT NULL;--> statement-breakpoint
ALTER TABLE "feed_item_notices" ADD CONSTRAINT "feed_item_notices_item_id_feed_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."feed_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_chat_id_subscribers_chat_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."subscribers"("chat_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "ticket_answers" ADD CONSTRAINT "ticket_answers_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_answers" ADD CONSTRAINT "ticket_answers_message_id_ticket_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."ticket_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_deliveries" ADD CONSTRAINT "ticket_deliveries_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_deliveries" ADD CONSTRAINT "ticket_deliveries_message_id_ticket_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."ticket_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "broadcasts_unfinished" ON "broadcasts" USING btree ("state") WHERE "broadcasts"."state" in ('running', 'paused');--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "deliveries" USING btree ("broadcast_id","due_at","chat_id") WHERE "deliveries"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "deliveries_sending" ON "deliveries" USING btree ("leased_until") WHERE "deliveries"."state" = 'sending';--> statement-breakpoint
CREATE INDEX "deliveries_chat" ON "deliveries" USING btree ("chat_id");--> statement-breakpoint
CREATE INDEX "feed_items_waiting" ON "feed_items" USING btree ("id") WHERE "feed_items"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "feed_items_seen" ON "feed_items" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "publications_due" ON "publications" USING btree ("due_at") WHERE "publications"."status" = 'scheduled';--> statement-breakpoint
CREATE INDEX "publications_operator" ON "publications" USING btree ("operator_id");--> statement-breakpoint
CREATE INDEX "subscriptions_interest" ON "subscriptions" USING btree ("interest");--> statement-breakpoint
CREATE INDEX "ticket_answers_ticket" ON "ticket_answers" USING btree ("ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_deliveries_card" ON "ticket_deliveries" USING btree ("ticket_id") WHERE "ticket_deliveries"."kind" = 'card';--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_deliveries_message" ON "ticket_deliveries" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_deliveries_offer" ON "ticket_deliveries" USING btree ("ticket_id","faq_slug");--> statement-breakpoint
CREATE INDEX "ticket_deliveries_post" ON "ticket_deliveries" USING btree ("sent_chat_id","sent_message_id");--> statement-breakpoint
CREATE INDEX "ticket_deliveries_waiting" ON "ticket_deliveries" USING btree ("id") WHERE "ticket_deliveries"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "ticket_messages_ticket" ON "ticket_messages" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "tickets_asker" ON "tickets" USING btree ("asker_id");--> statement-breakpoint
CREATE INDEX "tickets_open" ON "tickets" USING btree ("id") WHERE "tickets"."state" <> 'closed';--> statement-breakpoint
CREATE INDEX "tickets_closed" ON "tickets" USING btree ("closed_at");--> statement-breakpoint
ALTER TABLE "faq_benefits" ADD CONSTRAINT "faq_benefits_target_id_benefits_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."benefits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_clusters" ADD CONSTRAINT "faq_clusters_target_id_clusters_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_procedures" ADD CONSTRAINT "faq_procedures_target_id_procedures_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."procedures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_technoparks" ADD CONSTRAINT "faq_technoparks_target_id_technoparks_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."technoparks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_parked" ON "inbox" USING btree ("bot_id","update_id") WHERE "inbox"."outcome" = 'parked';--> statement-breakpoint
ALTER TABLE "faq" ADD CONSTRAINT "faq_origin" CHECK ("faq"."origin" in ('file', 'operator'));--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_origin" CHECK ("news"."origin" in ('file', 'operator'));--> statement-breakpoint
-- What an earlier version left unfinished belongs to nobody.
INSERT INTO "inbox_lanes" ("bot_id", "lane", "owner", "pending", "has_news")
  SELECT "bot_id", "lane", '00000000-0000-0000-0000-000000000000', count(*), false FROM "inbox"
  WHERE "finished_at" IS NULL AND "lane" IS NOT NULL GROUP BY "bot_id", "lane";
