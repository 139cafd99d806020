-- The responsibilities of the executive: who leads each, which director, services and lead officers answer for it.
create table portfolio (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  valid_from text not null,
  valid_to text not null,
  ordinal integer not null,
  entered_on text not null,
  entered_under text not null,
  responsibility text not null,
  office text not null,
  lead text, -- a member
  director text, -- a post
  services text not null, -- JSON
  officers text not null, -- JSON: posts
  primary key (authority, reference, valid_from),
  check (valid_from <= valid_to)
) strict;
