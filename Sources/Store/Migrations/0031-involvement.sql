-- What is prepared: the activity and its questions as they would be published.
create table activity_draft (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  title text not null,
  content text not null, -- JSON
  questions text not null, -- JSON
  changed_at text not null,
  primary key (authority, reference)
) strict;

-- What is published of an activity.
create table activity (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  title text not null,
  level text not null,
  opens_on text not null,
  closes_on text not null,
  announcement text,
  published_at text not null,
  content text not null, -- JSON
  primary key (authority, reference)
) strict;

create index activity_days on activity (authority, closes_on);

-- Every version of the questions that somebody could answer.
create table activity_questions (
  authority text not null,
  activity text not null,
  version integer not null,
  published_at text not null,
  content text not null, -- JSON
  primary key (authority, activity, version),
  foreign key (authority, activity) references activity (authority, reference) on delete cascade
) strict;

-- What people answered. No column tells who they are; what they write may.
create table activity_response (
  authority text not null,
  activity text not null,
  number integer not null,
  channel text not null,
  received_at text not null,
  version integer not null,
  language text not null,
  answers text not null, -- JSON
  may_be_published integer not null,
  set_aside text not null,
  redactions text not null, -- JSON
  receipt text not null, -- the digest of what the person was given
  likeness text not null, -- a keyed digest of the answers, by which the same sent often is seen
  erase_on text not null,
  seal text not null,
  primary key (authority, activity, number),
  foreign key (authority, activity) references activity (authority, reference) on delete cascade
) strict;

create unique index activity_response_receipt on activity_response (authority, receipt);
create index activity_response_likeness on activity_response (authority, activity, likeness);

-- How often responses were withdrawn or changed: what was counted before must then be counted again.
create table activity_recount (
  authority text not null,
  activity text not null,
  times integer not null,
  withdrawn integer not null,
  seal text not null,
  primary key (authority, activity)
) strict;

-- Answers on equality. Nothing leads from here to a response, nor back.
create table equality_answer (
  authority text not null,
  id text not null,
  activity text not null,
  answers text not null, -- JSON
  erase_on text not null,
  seal text not null,
  primary key (authority, id)
) strict;

create index equality_answer_activity on equality_answer (authority, activity);

-- Answers that somebody has begun and means to send later.
create table begun_answer (
  authority text not null,
  digest text not null,
  activity text not null,
  version integer not null,
  answers text not null, -- JSON
  changed_at text not null,
  seal text not null,
  primary key (authority, digest)
) strict;

-- What one officer typed in from paper, until another has typed it in too.
create table paper_answer (
  authority text not null,
  activity text not null,
  sheet text not null,
  version integer not null,
  answers text not null, -- JSON
  typed_by text not null,
  typed_at text not null,
  seal text not null,
  primary key (authority, activity, sheet)
) strict;

-- What several people said in their own ways, and what is done about it.
create table activity_theme (
  authority text not null,
  activity text not null,
  number integer not null,
  title text not null,
  said text not null,
  outcome text not null,
  answer text not null,
  considered_by text not null,
  considered_on text,
  primary key (authority, activity, number)
) strict;

-- Who found which theme in which answer.
create table theme_coding (
  authority text not null,
  activity text not null,
  response integer not null,
  question text not null,
  coder text not null,
  themes text not null, -- JSON: the numbers of the themes
  memo text not null,
  erase_on text not null,
  seal text not null,
  primary key (authority, activity, response, question, coder)
) strict;
