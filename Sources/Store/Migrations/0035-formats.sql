-- Work orders for documents and meetings in other formats and languages.
create table format_order (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  format text not null,
  language text not null, -- BCP 47
  matter_kind text not null,
  matter text not null, -- the reference of what it is of
  title text not null,
  asked_on text not null,
  due_on text not null,
  supplier text not null,
  pence integer,
  state text not null,
  state_on text not null,
  place text not null, -- where it is to be had
  reason text not null,
  primary key (authority, reference)
) strict;

create index format_order_state on format_order (authority, state, due_on);
create index format_order_matter on format_order (authority, matter_kind, matter);

-- What residents asked for, and how they are reached. No page shows it but to the officers who arrange it.
create table format_request (
  authority text not null references authority (id) on delete cascade,
  number integer not null,
  format text not null,
  language text not null,
  matter_kind text not null,
  matter text not null,
  words text not null,
  needed_by text,
  name text not null,
  contact text not null,
  received_at text not null,
  format_order text, -- what was made of it
  closed_on text,
  salt text not null,
  primary key (authority, number)
) strict;

create index format_request_order on format_request (authority, format_order);
