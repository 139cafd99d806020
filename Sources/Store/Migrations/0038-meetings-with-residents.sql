-- The rules of the house by which bodies meet residents.
create table forum_rules (
  authority text not null references authority (id) on delete cascade,
  body text not null,
  open_to text not null,
  chair text not null,
  times_a_year integer not null,
  speaking text not null,
  population integer,
  source text not null,
  confirmed text not null, -- who confirmed that it is no committee, and when
  primary key (authority, body)
) strict;

-- What each meeting with residents did: people are counted, nobody is named.
create table forum_meeting (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  body text not null,
  meeting text, -- as it was called in the calendar
  held_on text not null,
  way text not null,
  venue text not null,
  channels text not null, -- JSON
  councillors integer not null,
  officers integer not null,
  officer_minutes integer not null,
  hour_pence integer not null,
  hire_pence integer not null,
  other_pence integer not null,
  issues text not null, -- JSON
  decisions text not null, -- JSON
  given_pence integer not null,
  withdrawn text not null, -- why it was taken back; empty while it counts
  primary key (authority, reference)
) strict;

create index forum_meeting_body on forum_meeting (authority, body, held_on);

-- How many residents came to each. A count of few is in no public entry of the record.
create table forum_attendance (
  authority text not null references authority (id) on delete cascade,
  meeting text not null, -- the record of the meeting
  residents integer not null,
  first_time integer, -- null: nobody asked
  primary key (authority, meeting)
) strict;

-- What was asked at meetings with residents, who takes it, and what became of it.
create table forum_action (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  body text not null,
  meeting text, -- the record of the meeting
  asked_on text not null,
  asked text not null,
  post text not null,
  due_on text not null,
  outcome text,
  closed_on text,
  done text not null,
  told_on text,
  told text not null,
  primary key (authority, reference)
) strict;

create index forum_action_body on forum_action (authority, body);
create index forum_action_due on forum_action (authority, closed_on, due_on);

-- Reviews that compare ways of meeting residents. The judgement stands here once it is published.
create table model_review (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  title text not null,
  asked_by text not null,
  due_on text not null,
  from_on text not null,
  to_on text not null,
  models text not null, -- JSON
  published_on text,
  judgement text not null, -- JSON
  primary key (authority, reference)
) strict;

-- The figures of a review as they were when it was published, with counts that are not shown.
create table model_comparison (
  authority text not null references authority (id) on delete cascade,
  review text not null,
  content text not null, -- JSON
  primary key (authority, review)
) strict;

-- What officers make of a review before it is published.
create table model_review_draft (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  edition integer not null, -- goes up each time it is saved
  content text not null, -- JSON
  primary key (authority, reference)
) strict;
