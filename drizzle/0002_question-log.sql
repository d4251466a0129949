CREATE TABLE "question_decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "question_decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"target" text,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "question_decisions_target" CHECK ("question_decisions"."target" ~ '^[a-z]+/[a-z0-9-]+$')
);
--> statement-breakpoint
CREATE TABLE "question_variants" (
	"decision_id" bigint NOT NULL,
	"position" smallint NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "question_variants_decision_id_position_pk" PRIMARY KEY("decision_id","position")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"text" text NOT NULL,
	"key" text NOT NULL,
	"zone" text NOT NULL,
	"matched" text,
	"score" real NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "questions_zone" CHECK ("questions"."zone" in ('answer', 'suggest', 'refuse')),
	CONSTRAINT "questions_score" CHECK ("questions"."score" between 0 and 1)
);
--> statement-breakpoint
ALTER TABLE "question_variants" ADD CONSTRAINT "question_variants_decision_id_question_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."question_decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_variants_key" ON "question_variants" USING btree ("key");--> statement-breakpoint
CREATE INDEX "questions_asked" ON "questions" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "questions_unanswered" ON "questions" USING btree ("key") WHERE "questions"."zone" <> 'answer';