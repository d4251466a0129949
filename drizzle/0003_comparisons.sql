CREATE TABLE "comparisons" (
	"chat_id" bigint PRIMARY KEY NOT NULL,
	"slugs" text[] NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "location_requests" (
	"chat_id" bigint PRIMARY KEY NOT NULL,
	"filter" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL
);
