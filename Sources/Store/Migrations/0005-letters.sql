-- Letters wait here from the deed that wrote them until they are sent.
create table letter (
  authority text not null references authority (id),
  id text not null,
  account text not null, -- whom it is to; empty for an address that is being confirmed
  recipient text not null,
  subject text not null,
  plain text not null,
  html text not null,
  state text not null, -- waiting, claimed, sent, refused, given-up, uncertain
  tries integer not null,
  next_at text not null,
  claimed_by text,
  claimed_at text,
  made_at text not null,
  done_at text,
  said text not null, -- what the mail server said last
  seal text not null,
  primary key (authority, id)
) strict;
create index letter_waiting on letter (state, next_at);
