CREATE TABLE "dialogue_contexts" (
	"chat_id" bigint PRIMARY KEY NOT NULL,
	"context" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
