-- Elections in a council's area, entered so that what is published before them is looked at.
create table election (
  authority text not null references authority (id) on delete cascade,
  id text not null,
  title text not null,
  notice_on text not null,
  poll_on text not null,
  withdrawn_on text,
  primary key (authority, id)
) strict;

create unique index election_poll on election (authority, poll_on, title) where withdrawn_on is null;
