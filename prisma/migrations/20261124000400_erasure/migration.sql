-- A person whose data were erased on request: the row stays so that the ledger's entries still belong to one human being.
alter table person add column erased_at timestamptz(3);
alter table person add constraint person_erased check (erased_at is null
  or (full_name = '' and name_fold = '' and name_sort = '' and birth_year is null and gender is null));

-- The number on the paper can still be looked up; whose it was, not any more.
alter table certificate add column erased_at timestamptz(3);
alter table certificate add constraint certificate_erased check (erased_at is null or (holder_name = '' and holder_line = ''));
