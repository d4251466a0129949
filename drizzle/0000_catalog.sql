CREATE TABLE "benefit_beneficiaries" (
	"benefit_id" integer NOT NULL,
	"beneficiary" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "benefit_beneficiaries_benefit_id_beneficiary_pk" PRIMARY KEY("benefit_id","beneficiary"),
	CONSTRAINT "benefit_beneficiaries_value" CHECK ("benefit_beneficiaries"."beneficiary" in ('technopark-resident', 'anchor-resident', 'technopark-operator', 'industrial-complex', 'sez-resident', 'investor-ipp', 'mik-participant', 'startup', 'sme', 'exporter'))
);
--> statement-breakpoint
CREATE TABLE "benefit_rates" (
	"benefit_id" integer NOT NULL,
	"side" text NOT NULL,
	"position" smallint NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"first_year" smallint,
	"last_year" smallint,
	"rate_pct" numeric NOT NULL,
	"rate_max_pct" numeric,
	"federal_pct" numeric,
	"regional_pct" numeric,
	"note" text,
	CONSTRAINT "benefit_rates_benefit_id_side_position_pk" PRIMARY KEY("benefit_id","side","position"),
	CONSTRAINT "benefit_rates_side" CHECK ("benefit_rates"."side" in ('general', 'preferential')),
	CONSTRAINT "benefit_rates_period" CHECK ("benefit_rates"."valid_from" <= "benefit_rates"."valid_to"),
	CONSTRAINT "benefit_rates_years" CHECK (num_nulls("benefit_rates"."first_year", "benefit_rates"."last_year") in (0, 2) and "benefit_rates"."first_year" <= "benefit_rates"."last_year"),
	CONSTRAINT "benefit_rates_rate" CHECK ("benefit_rates"."rate_pct" between 0 and 100),
	CONSTRAINT "benefit_rates_range" CHECK ("benefit_rates"."rate_max_pct" between "benefit_rates"."rate_pct" and 100),
	CONSTRAINT "benefit_rates_parts" CHECK (num_nulls("benefit_rates"."federal_pct", "benefit_rates"."regional_pct") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "benefit_rules" (
	"benefit_id" integer PRIMARY KEY NOT NULL,
	"tax" text NOT NULL,
	"base" text NOT NULL,
	"effect" text NOT NULL,
	"term_years" smallint,
	"term_starts_at" text,
	"requires" jsonb NOT NULL,
	"calculable" boolean NOT NULL,
	"why_not" text,
	CONSTRAINT "benefit_rules_tax" CHECK ("benefit_rules"."tax" in ('profit', 'property', 'land', 'land-lease', 'transport', 'vat', 'insurance')),
	CONSTRAINT "benefit_rules_base" CHECK ("benefit_rules"."base" in ('taxable-profit', 'property-average-value', 'land-cadastral-value', 'vehicle', 'turnover', 'payroll')),
	CONSTRAINT "benefit_rules_effect" CHECK ("benefit_rules"."effect" in ('exemption', 'rate', 'share-of-amount', 'deduction')),
	CONSTRAINT "benefit_rules_term" CHECK ("benefit_rules"."term_starts_at" in ('status', 'asset-accounting', 'land-acquisition', 'registration')),
	CONSTRAINT "benefit_rules_why_not" CHECK ("benefit_rules"."calculable" = ("benefit_rules"."why_not" is null))
);
--> statement-breakpoint
CREATE TABLE "benefits" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "benefits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"digest" text NOT NULL,
	"sources" jsonb NOT NULL,
	"as_of" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"confidence" text NOT NULL,
	"summary" text NOT NULL,
	"details" jsonb NOT NULL,
	"conditions" jsonb NOT NULL,
	"how_to_get" jsonb NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"notes" text,
	CONSTRAINT "benefits_slug_unique" UNIQUE("slug"),
	CONSTRAINT "benefits_kind" CHECK ("benefits"."kind" in ('tax', 'land', 'rent', 'subsidy', 'loan', 'export', 'customs', 'infrastructure', 'consulting')),
	CONSTRAINT "benefits_status" CHECK ("benefits"."status" in ('in-force', 'unconfirmed', 'expired')),
	CONSTRAINT "benefits_confidence" CHECK ("benefits"."confidence" in ('high', 'medium', 'low')),
	CONSTRAINT "benefits_validity" CHECK ("benefits"."valid_from" <= "benefits"."valid_to"),
	CONSTRAINT "benefits_as_of" CHECK ("benefits"."as_of" ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "catalog_state" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" text NOT NULL,
	"bundle_digest" text,
	"counts" jsonb NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "catalog_state_single" CHECK ("catalog_state"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "cluster_figures" (
	"cluster_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"metric" text NOT NULL,
	"value" numeric NOT NULL,
	"as_of" text NOT NULL,
	"qualifier" text,
	"source_url" text,
	CONSTRAINT "cluster_figures_cluster_id_position_pk" PRIMARY KEY("cluster_id","position"),
	CONSTRAINT "cluster_figures_metric" CHECK ("cluster_figures"."metric" in ('areaSqm', 'siteAreaHa', 'residents', 'companies', 'jobs', 'investmentRub')),
	CONSTRAINT "cluster_figures_qualifier" CHECK ("cluster_figures"."qualifier" in ('over', 'about', 'first stage', 'planned', 'whole institute')),
	CONSTRAINT "cluster_figures_value" CHECK ("cluster_figures"."value" > 0),
	CONSTRAINT "cluster_figures_as_of" CHECK ("cluster_figures"."as_of" ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "cluster_specializations" (
	"cluster_id" integer NOT NULL,
	"specialization_id" integer NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "cluster_specializations_cluster_id_specialization_id_pk" PRIMARY KEY("cluster_id","specialization_id")
);
--> statement-breakpoint
CREATE TABLE "clusters" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "clusters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"digest" text NOT NULL,
	"sources" jsonb NOT NULL,
	"as_of" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"kind" text NOT NULL,
	"description" text NOT NULL,
	"location" text NOT NULL,
	"okrug" text,
	"universities" jsonb NOT NULL,
	"anchor_companies" jsonb NOT NULL,
	"established_year" smallint,
	"coordinator" text,
	"website" text,
	"notes" text,
	CONSTRAINT "clusters_slug_unique" UNIQUE("slug"),
	CONSTRAINT "clusters_kind" CHECK ("clusters"."kind" in ('territorial-cluster', 'special-economic-zone', 'innovation-centre', 'city-cluster')),
	CONSTRAINT "clusters_okrug" CHECK ("clusters"."okrug" in ('ЦАО', 'САО', 'СВАО', 'ВАО', 'ЮВАО', 'ЮАО', 'ЮЗАО', 'ЗАО', 'СЗАО', 'ЗелАО', 'ТАО', 'НАО')),
	CONSTRAINT "clusters_as_of" CHECK ("clusters"."as_of" ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "glossary" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "glossary_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"digest" text NOT NULL,
	"sources" jsonb NOT NULL,
	"as_of" text NOT NULL,
	"term" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"definition" text NOT NULL,
	CONSTRAINT "glossary_slug_unique" UNIQUE("slug"),
	CONSTRAINT "glossary_as_of" CHECK ("glossary"."as_of" ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"digest" text NOT NULL,
	"sources" jsonb NOT NULL,
	"as_of" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"role" text NOT NULL,
	"kind" text NOT NULL,
	"website" text,
	"notes" text,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug"),
	CONSTRAINT "organisations_kind" CHECK ("organisations"."kind" in ('government', 'development-institution', 'management-company', 'association', 'university')),
	CONSTRAINT "organisations_as_of" CHECK ("organisations"."as_of" ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "procedure_steps" (
	"procedure_id" integer NOT NULL,
	"number" smallint NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "procedure_steps_procedure_id_number_pk" PRIMARY KEY("procedure_id","number")
);
--> statement-breakpoint
CREATE TABLE "procedures" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "procedures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"digest" text NOT NULL,
	"sources" jsonb NOT NULL,
	"as_of" text NOT NULL,
	"title" text NOT NULL,
	"audience" text NOT NULL,
	"documents" jsonb NOT NULL,
	"duration_days" smallint,
	"authority" text NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"notes" text,
	CONSTRAINT "procedures_slug_unique" UNIQUE("slug"),
	CONSTRAINT "procedures_duration" CHECK ("procedures"."duration_days" > 0),
	CONSTRAINT "procedures_as_of" CHECK ("procedures"."as_of" ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "timeline" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "timeline_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"digest" text NOT NULL,
	"sources" jsonb NOT NULL,
	"date" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"metric_name" text,
	"metric_value" numeric,
	CONSTRAINT "timeline_slug_unique" UNIQUE("slug"),
	CONSTRAINT "timeline_date" CHECK ("timeline"."date" ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
	CONSTRAINT "timeline_metric_name" CHECK ("timeline"."metric_name" in ('technoparks', 'technopolises', 'areaSqm', 'companies', 'sezResidents', 'employees', 'investmentsRub')),
	CONSTRAINT "timeline_metric" CHECK (num_nulls("timeline"."metric_name", "timeline"."metric_value") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "faq" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "faq_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"digest" text NOT NULL,
	"sources" jsonb NOT NULL,
	"as_of" text NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "faq_slug_unique" UNIQUE("slug"),
	CONSTRAINT "faq_as_of" CHECK ("faq"."as_of" ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "faq_benefits" (
	"faq_id" integer NOT NULL,
	"target_id" integer NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "faq_benefits_faq_id_target_id_pk" PRIMARY KEY("faq_id","target_id")
);
--> statement-breakpoint
CREATE TABLE "faq_clusters" (
	"faq_id" integer NOT NULL,
	"target_id" integer NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "faq_clusters_faq_id_target_id_pk" PRIMARY KEY("faq_id","target_id")
);
--> statement-breakpoint
CREATE TABLE "faq_procedures" (
	"faq_id" integer NOT NULL,
	"target_id" integer NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "faq_procedures_faq_id_target_id_pk" PRIMARY KEY("faq_id","target_id")
);
--> statement-breakpoint
CREATE TABLE "faq_technoparks" (
	"faq_id" integer NOT NULL,
	"target_id" integer NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "faq_technoparks_faq_id_target_id_pk" PRIMARY KEY("faq_id","target_id")
);
--> statement-breakpoint
CREATE TABLE "faq_variants" (
	"faq_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "faq_variants_faq_id_position_pk" PRIMARY KEY("faq_id","position")
);
--> statement-breakpoint
CREATE TABLE "news" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "news_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"digest" text NOT NULL,
	"date" date NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"source_url" text NOT NULL,
	"source_title" text NOT NULL,
	CONSTRAINT "news_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "news_topics" (
	"news_id" integer NOT NULL,
	"topic" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "news_topics_news_id_topic_pk" PRIMARY KEY("news_id","topic")
);
--> statement-breakpoint
CREATE TABLE "specializations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "specializations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"digest" text NOT NULL,
	"title" text NOT NULL,
	"emoji" text NOT NULL,
	"bit" smallint NOT NULL,
	CONSTRAINT "specializations_slug_unique" UNIQUE("slug"),
	CONSTRAINT "specializations_bit_unique" UNIQUE("bit"),
	CONSTRAINT "specializations_bit" CHECK ("specializations"."bit" between 0 and 51)
);
--> statement-breakpoint
CREATE TABLE "technopark_clusters" (
	"technopark_id" integer NOT NULL,
	"cluster_id" integer NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "technopark_clusters_technopark_id_cluster_id_pk" PRIMARY KEY("technopark_id","cluster_id")
);
--> statement-breakpoint
CREATE TABLE "technopark_facilities" (
	"technopark_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "technopark_facilities_technopark_id_position_pk" PRIMARY KEY("technopark_id","position")
);
--> statement-breakpoint
CREATE TABLE "technopark_figures" (
	"technopark_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"metric" text NOT NULL,
	"value" numeric NOT NULL,
	"as_of" text NOT NULL,
	"qualifier" text,
	"source_url" text,
	CONSTRAINT "technopark_figures_technopark_id_position_pk" PRIMARY KEY("technopark_id","position"),
	CONSTRAINT "technopark_figures_metric" CHECK ("technopark_figures"."metric" in ('areaSqm', 'siteAreaHa', 'residents', 'companies', 'jobs', 'investmentRub')),
	CONSTRAINT "technopark_figures_qualifier" CHECK ("technopark_figures"."qualifier" in ('over', 'about', 'first stage', 'planned', 'whole institute')),
	CONSTRAINT "technopark_figures_value" CHECK ("technopark_figures"."value" > 0),
	CONSTRAINT "technopark_figures_as_of" CHECK ("technopark_figures"."as_of" ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "technopark_metro" (
	"technopark_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"station" text NOT NULL,
	"walk_minutes" smallint,
	CONSTRAINT "technopark_metro_technopark_id_position_pk" PRIMARY KEY("technopark_id","position"),
	CONSTRAINT "technopark_metro_walk" CHECK ("technopark_metro"."walk_minutes" > 0)
);
--> statement-breakpoint
CREATE TABLE "technopark_residents" (
	"technopark_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "technopark_residents_technopark_id_position_pk" PRIMARY KEY("technopark_id","position")
);
--> statement-breakpoint
CREATE TABLE "technopark_specializations" (
	"technopark_id" integer NOT NULL,
	"specialization_id" integer NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "technopark_specializations_technopark_id_specialization_id_pk" PRIMARY KEY("technopark_id","specialization_id")
);
--> statement-breakpoint
CREATE TABLE "technoparks" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "technoparks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"digest" text NOT NULL,
	"sources" jsonb NOT NULL,
	"as_of" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"status_year" smallint,
	"opened_year" smallint,
	"okrug" text NOT NULL,
	"district" text NOT NULL,
	"address" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"location_precision" text NOT NULL,
	"description" text NOT NULL,
	"operator" text,
	"website" text,
	"phone" text,
	"email" text,
	"notes" text,
	CONSTRAINT "technoparks_slug_unique" UNIQUE("slug"),
	CONSTRAINT "technoparks_kind" CHECK ("technoparks"."kind" in ('technopark', 'technopolis', 'industrial-park', 'innovation-centre', 'nanocentre')),
	CONSTRAINT "technoparks_status" CHECK ("technoparks"."status" in ('operating', 'under-construction', 'planned')),
	CONSTRAINT "technoparks_okrug" CHECK ("technoparks"."okrug" in ('ЦАО', 'САО', 'СВАО', 'ВАО', 'ЮВАО', 'ЮАО', 'ЮЗАО', 'ЗАО', 'СЗАО', 'ЗелАО', 'ТАО', 'НАО')),
	CONSTRAINT "technoparks_precision" CHECK ("technoparks"."location_precision" in ('building', 'street', 'district')),
	CONSTRAINT "technoparks_as_of" CHECK ("technoparks"."as_of" ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
--> statement-breakpoint
ALTER TABLE "benefit_beneficiaries" ADD CONSTRAINT "benefit_beneficiaries_benefit_id_benefits_id_fk" FOREIGN KEY ("benefit_id") REFERENCES "public"."benefits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefit_rates" ADD CONSTRAINT "benefit_rates_benefit_id_benefit_rules_benefit_id_fk" FOREIGN KEY ("benefit_id") REFERENCES "public"."benefit_rules"("benefit_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefit_rules" ADD CONSTRAINT "benefit_rules_benefit_id_benefits_id_fk" FOREIGN KEY ("benefit_id") REFERENCES "public"."benefits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_figures" ADD CONSTRAINT "cluster_figures_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_specializations" ADD CONSTRAINT "cluster_specializations_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_specializations" ADD CONSTRAINT "cluster_specializations_specialization_id_specializations_id_fk" FOREIGN KEY ("specialization_id") REFERENCES "public"."specializations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure_steps" ADD CONSTRAINT "procedure_steps_procedure_id_procedures_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."procedures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_benefits" ADD CONSTRAINT "faq_benefits_faq_id_faq_id_fk" FOREIGN KEY ("faq_id") REFERENCES "public"."faq"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_benefits" ADD CONSTRAINT "faq_benefits_target_id_benefits_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."benefits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_clusters" ADD CONSTRAINT "faq_clusters_faq_id_faq_id_fk" FOREIGN KEY ("faq_id") REFERENCES "public"."faq"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_clusters" ADD CONSTRAINT "faq_clusters_target_id_clusters_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_procedures" ADD CONSTRAINT "faq_procedures_faq_id_faq_id_fk" FOREIGN KEY ("faq_id") REFERENCES "public"."faq"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_procedures" ADD CONSTRAINT "faq_procedures_target_id_procedures_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."procedures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_technoparks" ADD CONSTRAINT "faq_technoparks_faq_id_faq_id_fk" FOREIGN KEY ("faq_id") REFERENCES "public"."faq"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_technoparks" ADD CONSTRAINT "faq_technoparks_target_id_technoparks_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."technoparks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_variants" ADD CONSTRAINT "faq_variants_faq_id_faq_id_fk" FOREIGN KEY ("faq_id") REFERENCES "public"."faq"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_topics" ADD CONSTRAINT "news_topics_news_id_news_id_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technopark_clusters" ADD CONSTRAINT "technopark_clusters_technopark_id_technoparks_id_fk" FOREIGN KEY ("technopark_id") REFERENCES "public"."technoparks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technopark_clusters" ADD CONSTRAINT "technopark_clusters_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technopark_facilities" ADD CONSTRAINT "technopark_facilities_technopark_id_technoparks_id_fk" FOREIGN KEY ("technopark_id") REFERENCES "public"."technoparks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technopark_figures" ADD CONSTRAINT "technopark_figures_technopark_id_technoparks_id_fk" FOREIGN KEY ("technopark_id") REFERENCES "public"."technoparks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technopark_metro" ADD CONSTRAINT "technopark_metro_technopark_id_technoparks_id_fk" FOREIGN KEY ("technopark_id") REFERENCES "public"."technoparks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technopark_residents" ADD CONSTRAINT "technopark_residents_technopark_id_technoparks_id_fk" FOREIGN KEY ("technopark_id") REFERENCES "public"."technoparks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technopark_specializations" ADD CONSTRAINT "technopark_specializations_technopark_id_technoparks_id_fk" FOREIGN KEY ("technopark_id") REFERENCES "public"."technoparks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technopark_specializations" ADD CONSTRAINT "technopark_specializations_specialization_id_specializations_id_fk" FOREIGN KEY ("specialization_id") REFERENCES "public"."specializations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "news_latest" ON "news" USING btree ("date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "news_topics_topic" ON "news_topics" USING btree ("topic","news_id");