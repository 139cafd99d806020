-- What the council announces that it will decide.
create table forward_plan_entry (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  title text not null,
  matter text not null, -- Markdown
  taker_kind text not null,
  taker text not null,
  ward text,
  members text not null, -- JSON: names, or a title
  first_day text not null,
  last_day text not null,
  documents text not null,
  copies_from text not null,
  other_documents text not null,
  judgement text not null, -- JSON: whether it is key, and by what
  private_reasons text not null,
  published_at text not null,
  published_on text not null,
  exception text, -- JSON
  withdrawn_on text,
  withdrawal text not null,
  primary key (authority, reference)
) strict;

create index forward_plan_entry_day on forward_plan_entry (authority, last_day);

-- Decisions that were taken, with the record the law asks, and what became of them.
create table decision (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  taken_on text not null,
  taker_kind text not null,
  taker text not null,
  ward text,
  meeting text,
  item integer,
  motion integer, -- its number within the meeting
  title text not null,
  minute text not null,
  resolution text not null, -- Markdown
  reasons text not null,
  alternatives text not null,
  conflicts text not null,
  executive integer not null,
  is_key integer not null,
  judgement text not null, -- JSON: by what it was judged
  announcement text,
  delegation text,
  power text not null,
  urgency text,
  published_at text not null,
  published_on text not null,
  call_in_days integer,
  call_in text, -- JSON
  is_called_in integer not null, -- and waits for overview and scrutiny
  implemented_on text,
  implementation text not null,
  superseded_by text,
  actions text not null, -- JSON
  primary key (authority, reference)
) strict;

create index decision_day on decision (authority, taken_on);
create index decision_taker on decision (authority, taker_kind, taker);
create unique index decision_meeting on decision (authority, meeting, motion); -- a motion is resolved once

-- What was moved at meetings, and how it was voted on.
create table motion (
  authority text not null,
  meeting text not null,
  number integer not null, -- within the meeting, from 1
  item integer not null,
  content text not null, -- Markdown
  mover text,
  seconder text,
  amends integer,
  budget integer not null,
  state text not null,
  vote text, -- JSON
  primary key (authority, meeting, number),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;
