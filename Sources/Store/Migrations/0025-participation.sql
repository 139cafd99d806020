-- What residents put to meetings that are to come: questions, petitions, the wish to speak.
create table public_submission (
  authority text not null,
  number integer not null,
  meeting text not null,
  meeting_day text not null,
  kind text not null,
  subject text not null,
  content text not null,
  name text not null, -- as it is to be published
  signatures integer,
  account text not null,
  received_at text not null,
  state text not null,
  reason text not null,
  item integer,
  salt text not null,
  primary key (authority, number),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;

create index public_submission_meeting on public_submission (authority, meeting);
