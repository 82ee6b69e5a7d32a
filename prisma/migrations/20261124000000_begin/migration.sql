-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "role_grant" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "scope_kind" TEXT NOT NULL,
    "scope_value" TEXT NOT NULL DEFAULT '',
    "granted_by" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "audit_act" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz_revision" (
    "id" UUID NOT NULL,
    "course_key" TEXT NOT NULL,
    "quiz_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "source_hash" TEXT NOT NULL,
    "spec" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quiz_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quiz_revision_id" UUID NOT NULL,
    "course_key" TEXT NOT NULL,
    "quiz_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "paper" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "points" DOUBLE PRECISION,
    "max_points" DOUBLE PRECISION NOT NULL,
    "score" INTEGER,
    "passed" BOOLEAN,
    "idempotency_key" TEXT NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "answer" (
    "person_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "max_points" DOUBLE PRECISION NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("person_id","attempt_id","question_id")
);

-- CreateTable
CREATE TABLE "course" (
    "key" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "published_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "course_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "course_revision" (
    "id" UUID NOT NULL,
    "course_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "source_hash" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "platforms" TEXT[],
    "level" TEXT NOT NULL,
    "audience" TEXT[],
    "outcomes" TEXT[],
    "minutes" INTEGER NOT NULL,
    "outline" JSONB NOT NULL,
    "final_test" JSONB,
    "segments" JSONB NOT NULL,
    "assets" JSONB NOT NULL,
    "search_text" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "course_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_revision" (
    "id" UUID NOT NULL,
    "course_key" TEXT NOT NULL,
    "lesson_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "source_hash" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "minutes" INTEGER NOT NULL,
    "segments" JSONB NOT NULL,
    "assets" JSONB NOT NULL,
    "headings" JSONB NOT NULL,
    "checklists" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "quizzes" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "renderer_version" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lesson_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_sign_in_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phone_number" (
    "phone" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "proven_at" TIMESTAMPTZ(3),

    CONSTRAINT "phone_number_pkey" PRIMARY KEY ("phone")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "account_id" UUID,
    "phone" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slowdown" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_failed" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slowdown_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "api_token" (
    "token_hash" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "kept_form" (
    "token_hash" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_form_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "person_id" UUID NOT NULL,
    "course_key" TEXT NOT NULL,
    "course_revision_id" UUID NOT NULL,
    "enrolled_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "last_lesson_key" TEXT,
    "last_active_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("person_id","course_key")
);

-- CreateTable
CREATE TABLE "lesson_progress" (
    "person_id" UUID NOT NULL,
    "course_key" TEXT NOT NULL,
    "lesson_key" TEXT NOT NULL,
    "lesson_revision_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "heading" TEXT,
    "video_seconds" INTEGER,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lesson_progress_pkey" PRIMARY KEY ("person_id","course_key","lesson_key")
);

-- CreateTable
CREATE TABLE "checklist_tick" (
    "person_id" UUID NOT NULL,
    "course_key" TEXT NOT NULL,
    "lesson_key" TEXT NOT NULL,
    "checklist_id" TEXT NOT NULL,
    "item" INTEGER NOT NULL,
    "ticked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checklist_tick_pkey" PRIMARY KEY ("person_id","course_key","lesson_key","checklist_id","item")
);

-- CreateTable
CREATE TABLE "quiz_pass" (
    "person_id" UUID NOT NULL,
    "course_key" TEXT NOT NULL,
    "quiz_key" TEXT NOT NULL,
    "attempt_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "passed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quiz_pass_pkey" PRIMARY KEY ("person_id","course_key","quiz_key")
);

-- CreateTable
CREATE TABLE "certificate" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "course_key" TEXT NOT NULL,
    "course_revision_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "holder_name" TEXT NOT NULL,
    "holder_line" TEXT NOT NULL,
    "course_title" TEXT NOT NULL,
    "lesson_count" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "certificate_code" (
    "code" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "certificate_id" UUID NOT NULL,

    CONSTRAINT "certificate_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "person_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "course_key" TEXT,
    "course_revision_id" UUID,
    "lesson_key" TEXT,
    "quiz_key" TEXT,
    "session_id" UUID,
    "certificate_id" UUID,
    "platform" TEXT,
    "commune" TEXT,
    "organisation_id" UUID,
    "organisation_kind" TEXT,
    "gender" TEXT,
    "birth_year" INTEGER,
    "standards" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "subject_entry" BIGINT,
    "subject_person" UUID,
    "effective_from" DATE,
    "reason_code" TEXT,
    "idempotency_key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "ledger_seal" (
    "to_id" BIGINT NOT NULL,
    "from_id" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "key_id" TEXT,
    "signature" TEXT,

    CONSTRAINT "ledger_seal_pkey" PRIMARY KEY ("to_id")
);

-- CreateTable
CREATE TABLE "ledger_delivery" (
    "id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "delivered_to" TEXT NOT NULL,
    "delivered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_root" (
    "person_id" UUID NOT NULL,
    "root_id" UUID NOT NULL,

    CONSTRAINT "ledger_root_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "counted" (
    "root_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "course_key" TEXT NOT NULL DEFAULT '',
    "day" DATE NOT NULL,
    "prev_day" DATE,
    "gap" SMALLINT NOT NULL,
    "commune" TEXT NOT NULL,
    "organisation_kind" TEXT NOT NULL,
    "gender" TEXT NOT NULL,
    "age_band" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "entry_id" BIGINT NOT NULL,

    CONSTRAINT "counted_pkey" PRIMARY KEY ("root_id","measure","kind","course_key","day")
);

-- CreateTable
CREATE TABLE "ledger_derived" (
    "id" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_derived_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media_asset" (
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "files" JSONB NOT NULL,
    "details" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "media_asset_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "name_fold" TEXT NOT NULL,
    "name_sort" TEXT NOT NULL,
    "birth_year" INTEGER,
    "gender" TEXT,
    "merged_into" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_situation" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "commune" TEXT,
    "organisation_id" UUID,
    "organisation_kind" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_situation_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_fold" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "commune" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "text_version" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateIndex
CREATE INDEX "audit_act_subject_kind_subject_id_id_idx" ON "audit_act"("subject_kind", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_act_actor_id_id_idx" ON "audit_act"("actor_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "quiz_revision_course_key_quiz_key_number_key" ON "quiz_revision"("course_key", "quiz_key", "number");

-- CreateIndex
CREATE UNIQUE INDEX "quiz_revision_course_key_quiz_key_source_hash_key" ON "quiz_revision"("course_key", "quiz_key", "source_hash");

-- CreateIndex
CREATE INDEX "attempt_person_id_course_key_quiz_key_idx" ON "attempt"("person_id", "course_key", "quiz_key");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_person_id_quiz_revision_id_number_key" ON "attempt"("person_id", "quiz_revision_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_person_id_idempotency_key_key" ON "attempt"("person_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "course_slug_key" ON "course"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "course_revision_course_key_number_key" ON "course_revision"("course_key", "number");

-- CreateIndex
CREATE UNIQUE INDEX "course_revision_course_key_source_hash_key" ON "course_revision"("course_key", "source_hash");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_revision_course_key_lesson_key_number_key" ON "lesson_revision"("course_key", "lesson_key", "number");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_revision_course_key_lesson_key_source_hash_key" ON "lesson_revision"("course_key", "lesson_key", "source_hash");

-- CreateIndex
CREATE UNIQUE INDEX "account_person_id_key" ON "account"("person_id");

-- CreateIndex
CREATE INDEX "phone_number_account_id_idx" ON "phone_number"("account_id");

-- CreateIndex
CREATE INDEX "sign_in_account_id_idx" ON "sign_in"("account_id");

-- CreateIndex
CREATE INDEX "sign_in_expires_at_idx" ON "sign_in"("expires_at");

-- CreateIndex
CREATE INDEX "one_time_code_account_id_purpose_idx" ON "one_time_code"("account_id", "purpose");

-- CreateIndex
CREATE INDEX "one_time_code_purpose_code_hash_idx" ON "one_time_code"("purpose", "code_hash");

-- CreateIndex
CREATE INDEX "slowdown_last_failed_idx" ON "slowdown"("last_failed");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_id_key" ON "api_token"("id");

-- CreateIndex
CREATE INDEX "kept_form_expires_at_idx" ON "kept_form"("expires_at");

-- CreateIndex
CREATE INDEX "enrolment_course_key_enrolled_at_idx" ON "enrolment"("course_key", "enrolled_at");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_person_id_course_key_key" ON "certificate"("person_id", "course_key");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_id_key" ON "ledger_entry"("id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_person_id_idempotency_key_key" ON "ledger_entry"("person_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "ledger_delivery_position_idx" ON "ledger_delivery"("position");

-- CreateIndex
CREATE INDEX "ledger_root_root_id_idx" ON "ledger_root"("root_id");

-- CreateIndex
CREATE INDEX "person_created_at_id_idx" ON "person"("created_at", "id");

-- CreateIndex
CREATE INDEX "person_merged_into_idx" ON "person"("merged_into");

-- CreateIndex
CREATE INDEX "person_situation_person_id_valid_from_recorded_at_idx" ON "person_situation"("person_id", "valid_from", "recorded_at");

-- CreateIndex
CREATE INDEX "person_situation_commune_idx" ON "person_situation"("commune");

-- CreateIndex
CREATE INDEX "person_situation_organisation_id_idx" ON "person_situation"("organisation_id");

-- CreateIndex
CREATE INDEX "organisation_commune_kind_name_fold_idx" ON "organisation"("commune", "kind", "name_fold");

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_person_id_attempt_id_fkey" FOREIGN KEY ("person_id", "attempt_id") REFERENCES "attempt"("person_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
