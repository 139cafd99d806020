-- What is true for a while carries its first and last day; 0001-01-01 and 9999-12-31 stand for always.

create table authority (
  id text not null primary key,
  name text not null,
  short_name text not null,
  kind text not null,
  governance text not null,
  settings text not null -- JSON
) strict;

create table organisation_unit (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  valid_from text not null,
  valid_to text not null,
  ordinal integer not null, -- the place in the council's own list
  name text not null,
  kind text not null,
  parent text,
  entered_on text not null,
  entered_under text not null, -- the proposal or the list it was entered with
  primary key (authority, reference, valid_from),
  check (valid_from <= valid_to)
) strict;

create table post (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  valid_from text not null,
  valid_to text not null,
  ordinal integer not null,
  title text not null,
  unit text not null,
  reports_to text,
  grade text not null,
  subject_to_evaluation integer not null,
  pay_from integer, -- pence a year
  pay_to integer, -- pence a year
  fte_each integer not null, -- millionths of full time
  positions integer not null,
  basis text not null,
  status text not null,
  area text not null,
  cost_each integer, -- pence a year, with on-costs
  entered_on text not null,
  entered_under text not null,
  primary key (authority, reference, valid_from),
  check (valid_from <= valid_to),
  check (positions > 0)
) strict;

create table post_funding (
  authority text not null,
  post text not null,
  valid_from text not null,
  ordinal integer not null,
  fund text not null,
  basis_points integer not null, -- hundredths of a per cent
  primary key (authority, post, valid_from, ordinal),
  foreign key (authority, post, valid_from) references post (authority, reference, valid_from) on delete cascade
) strict;

create table post_responsibility (
  authority text not null,
  post text not null,
  valid_from text not null,
  ordinal integer not null,
  kind text not null, -- designation, delegation, proper-officer-function, outside-seat, duty
  words text not null,
  primary key (authority, post, valid_from, ordinal),
  foreign key (authority, post, valid_from) references post (authority, reference, valid_from) on delete cascade
) strict;
