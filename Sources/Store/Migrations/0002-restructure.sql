create table proposal (
  authority text not null references authority (id) on delete cascade,
  id text not null,
  title text not null,
  summary text not null,
  decision_day text not null,
  decided_by text not null,
  effective_day text not null,
  content text not null, -- the whole case as JSON
  entered_on text not null,
  primary key (authority, id)
) strict;
