-- Counting by platform has a chain of its own, so the key of a chain is a course, a platform or nothing.
alter table counted rename column course_key to chain;
alter table counted drop constraint counted_measure;
alter table counted add constraint counted_measure check (measure in ('headcount', 'participations', 'platforms'));

-- A seal remembers each of its entries by a short mark, so that a check can name the one that does not fit.
alter table ledger_seal add column marks bytea not null;

-- From an entry of fact to what voids it.
create index ledger_entry_subject on ledger_entry (subject_entry) where subject_entry is not null;
