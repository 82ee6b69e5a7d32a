-- Tries that are slowed down are counted in passing: a guesser must not cost the log of changes, nor anybody who signs in a
-- wait for the disk. After a crash of the database the counts begin anew; a server that follows has none until it takes over.
alter table slowdown set unlogged;
