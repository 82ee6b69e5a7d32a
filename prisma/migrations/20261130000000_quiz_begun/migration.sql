-- Whether a quiz of the lesson was begun: the lesson's page asks how it stands only then, which few readers need.
alter table lesson_progress add column quiz_begun boolean not null default false;
update lesson_progress l set quiz_begun = true
where completed_at is null
  and exists (select from attempt a where a.person_id = l.person_id and a.course_key = l.course_key);
