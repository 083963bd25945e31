-- The instant that a call asked to be answered as of. One that lies after the call rehearses what an end will do, so it is no use of what is to end; of calls before this nobody knows any more.
alter table requests add column as_of timestamptz;
