-- A course folder that did not change since it was last read need not be read at every start.
alter table course add column read_from text, add column read_assets text[];
