-- What can be found on the public site. All of it is made from other tables, in the transaction that changes them; the words
-- themselves are kept by the engine, in words_of_search_entry.
create table search_entry (
  id integer not null primary key, -- the day it is of, and a number within it: the newest is the greatest
  authority text not null references authority (id) on delete cascade,
  source text not null, -- the table it comes from
  subject text not null,
  kind text not null,
  part text not null,
  title text not null,
  passages text not null, -- a line each: its address, a tab, its words
  body text,
  day text not null, -- empty for what stands for a while
  valid_from text not null,
  valid_to text not null
) strict;

create index search_entry_subject on search_entry (authority, source, subject);
