-- What was done for political balance: reviews, notices to groups, whom they named, what was arranged otherwise.
create table balance_event (
  authority text not null references authority (id) on delete cascade,
  id text not null,
  kind text not null,
  done_on text not null,
  body text,
  political_group text,
  members text not null, -- JSON
  against integer,
  written_in text not null,
  withdrawn_on text,
  withdrawal text not null,
  primary key (authority, id)
) strict;

create index balance_event_day on balance_event (authority, done_on);

-- How many hours it took until every member could see the papers of a decision.
alter table decision add column papers_hours integer;
