-- What Prisma does not model: the walls of the ledger, rules on values, keys across rooms, indexes for search and counting.

create extension if not exists pg_trgm;

-- The ledger: append-only. The application's role has INSERT and SELECT alone (the wall); this says why (the sign).
create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the training ledger is append-only: correct it by a further entry' using errcode = 'restrict_violation';
end $$;
create trigger ledger_entry_no_change before update or delete on ledger_entry for each row execute function ledger_is_append_only();
create trigger ledger_entry_no_truncate before truncate on ledger_entry for each statement execute function ledger_is_append_only();

-- Every append takes this lock shared before an id is drawn; the sealer takes it exclusively to name a position.
create function ledger_append_lock() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(7305, 1);
  return null;
end $$;
create trigger ledger_entry_lock before insert on ledger_entry for each statement execute function ledger_append_lock();

create function ledger_seal_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'a seal of the training ledger is final' using errcode = 'restrict_violation';
end $$;
create trigger ledger_seal_no_change before update or delete on ledger_seal for each row execute function ledger_seal_is_final();
create trigger ledger_seal_no_truncate before truncate on ledger_seal for each statement execute function ledger_seal_is_final();

-- Values: text with a check, a union type in TypeScript.
alter table ledger_entry
  add constraint ledger_entry_kind check (kind in ('person_registered', 'enrolled', 'started', 'lesson_completed', 'quiz_passed',
    'course_completed', 'certificate_issued', 'certificate_revoked', 'session_attended', 'helped', 'withdrawn',
    'circumstances_moved', 'circumstances_corrected', 'person_merged', 'person_unmerged', 'entry_voided')),
  add constraint ledger_entry_gender check (gender in ('female', 'male', 'other', 'undisclosed')),
  add constraint ledger_entry_organisation_kind check (organisation_kind in ('household', 'cooperative', 'enterprise', 'other')),
  add constraint ledger_entry_platform check (platform in ('tiktok_shop', 'shopee', 'both')),
  add constraint ledger_entry_commune check (commune ~ '^([0-9]{5}|outside)$'),
  add constraint ledger_entry_void check ((kind = 'entry_voided') = (subject_entry is not null)),
  add constraint ledger_entry_merge check ((kind in ('person_merged', 'person_unmerged')) = (subject_person is not null)),
  add constraint ledger_entry_effective check ((kind in ('circumstances_moved', 'circumstances_corrected')) = (effective_from is not null)),
  add constraint ledger_entry_no_future check (occurred_at <= recorded_at + interval '1 minute');
alter table person
  add constraint person_gender check (gender in ('female', 'male', 'other', 'undisclosed')),
  add constraint person_birth_year check (birth_year between 1900 and 2100);
alter table person_situation
  add constraint person_situation_commune check (commune ~ '^([0-9]{5}|outside)$'),
  add constraint person_situation_kind check (organisation_kind in ('household', 'cooperative', 'enterprise', 'other'));
alter table organisation add constraint organisation_kind check (kind in ('household', 'cooperative', 'enterprise', 'other'));
alter table role_grant
  add constraint role_grant_role check (role in ('learner', 'organisation_manager', 'facilitator', 'trainer', 'staff', 'administrator')),
  add constraint role_grant_scope check (scope_kind in ('province', 'commune', 'organisation'));
alter table phone_number add constraint phone_number_form check (phone ~ '^\+84[35789][0-9]{8}$');
alter table one_time_code add constraint one_time_code_purpose check (purpose in ('password_reset', 'phone_proof', 'first_administrator'));
alter table media_asset add constraint media_asset_kind check (kind in ('image', 'video', 'file'));
alter table course_revision add constraint course_revision_level check (level in ('beginner', 'intermediate', 'advanced'));
alter table counted
  add constraint counted_measure check (measure in ('headcount', 'participations')),
  add constraint counted_gap check (gap between 0 and 4);

-- A role is held once at a time.
create unique index role_grant_held on role_grant (person_id, role, scope_kind, scope_value) where revoked_at is null;

-- Keys across rooms: Prisma would make lower rooms name upper ones.
alter table person_situation add constraint person_situation_person foreign key (person_id) references person (id);
alter table person_situation add constraint person_situation_organisation foreign key (organisation_id) references organisation (id);
alter table consent add constraint consent_person foreign key (person_id) references person (id);
alter table account add constraint account_person foreign key (person_id) references person (id);
alter table phone_number add constraint phone_number_account foreign key (account_id) references account (id);
alter table sign_in add constraint sign_in_account foreign key (account_id) references account (id) on delete cascade;
alter table one_time_code add constraint one_time_code_account foreign key (account_id) references account (id);
alter table role_grant add constraint role_grant_person foreign key (person_id) references person (id);
alter table course add constraint course_published foreign key (published_id) references course_revision (id);
alter table course_revision add constraint course_revision_course foreign key (course_key) references course (key) deferrable initially deferred;
alter table lesson_revision add constraint lesson_revision_course foreign key (course_key) references course (key) deferrable initially deferred;
alter table attempt add constraint attempt_person foreign key (person_id) references person (id);
alter table attempt add constraint attempt_quiz_revision foreign key (quiz_revision_id) references quiz_revision (id);
alter table enrolment add constraint enrolment_person foreign key (person_id) references person (id);
alter table enrolment add constraint enrolment_course foreign key (course_key) references course (key);
alter table lesson_progress add constraint lesson_progress_person foreign key (person_id) references person (id);
alter table certificate add constraint certificate_person foreign key (person_id) references person (id);
alter table certificate_code add constraint certificate_code_certificate foreign key (person_id, certificate_id) references certificate (person_id, id);
alter table outbox_message add constraint outbox_message_person foreign key (person_id) references person (id);

-- Search without accents, and sorting as a Vietnamese list does.
create index person_name_search on person using gin (name_fold gin_trgm_ops);
create index person_name_order on person (name_sort collate "vi-x-icu", id);
create index organisation_name_search on organisation using gin (name_fold gin_trgm_ops);
create index course_revision_search on course_revision using gin (search_text gin_trgm_ops);

-- Counting: one row answers for one person in any range of days; see docs/counting.md.
create index counted_by_day on counted (measure, kind, gap, day)
  include (prev_day, commune, organisation_kind, gender, age_band, platform, course, root_id, entry_id);
create index ledger_entry_person_kind on ledger_entry (kind, occurred_at);

-- The application's own role, where there is one: it can neither change nor take away what was entered.
do $$
begin
  if exists (select from pg_roles where rolname = 'lensan_app') then
    grant usage on schema public to lensan_app;
    grant select, insert, update, delete on all tables in schema public to lensan_app;
    grant usage, select on all sequences in schema public to lensan_app;
    revoke update, delete, truncate on ledger_entry, ledger_seal, ledger_delivery from lensan_app;
    alter default privileges in schema public grant select, insert, update, delete on tables to lensan_app;
    alter default privileges in schema public grant usage, select on sequences to lensan_app;
  end if;
end $$;
