-- What a course is called where place is short; none: its title.
alter table course_revision add column short_title text;
