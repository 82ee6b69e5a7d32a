-- From a person to what corrects or merges it, without a walk through every entry. Nothing reads entries by kind and time.
create index ledger_entry_corrected on ledger_entry (person_id, id) where kind = 'circumstances_corrected';
create index ledger_entry_merged on ledger_entry (person_id, id) where kind in ('person_merged', 'person_unmerged');
drop index ledger_entry_person_kind;

-- Whoever counts for the first time ever counts in every range that holds that day: such rows add up, so they are filed
-- apart (gap 5) and added up by reporting month (from the 15th).
alter table counted drop constraint counted_gap;
update counted set gap = 5 where prev_day is null;
alter table counted add constraint counted_gap check (gap between 0 and 5);

create table counted_first (
    measure text not null,
    kind text not null,
    breakdown text not null,
    month date not null,
    commune text not null,
    key text not null,
    count integer not null,

    constraint counted_first_pkey primary key (measure, kind, breakdown, month, commune, key)
);

insert into counted_first (measure, kind, breakdown, month, commune, key, count)
select measure, kind, breakdown, (date_trunc('month', day - 14) + interval '14 days')::date, commune, key, count(*)
from counted cross join lateral (values ('', ''), ('organisation_kind', organisation_kind), ('gender', gender),
  ('age_band', age_band), ('platform', platform), ('course', course)) one (breakdown, key)
where gap = 5 and case measure when 'headcount' then breakdown not in ('platform', 'course')
  when 'platforms' then breakdown = 'platform' else true end
group by 1, 2, 3, 4, 5, 6;
