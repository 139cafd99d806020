-- What a paper has beside its text: a file, implications with their signatures. JSON; null when it is text alone.
alter table meeting_paper add column parts text;
alter table exempt_paper add column parts text;

-- What the files of papers hold that are out or are to come out, in pieces.
create table meeting_paper_piece (
  authority text not null,
  meeting text not null,
  paper text not null,
  version integer not null,
  place integer not null, -- from 0
  bytes blob not null,
  primary key (authority, meeting, paper, version, place),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;

-- The same of exempt papers, apart from the first draft on.
create table exempt_paper_piece (
  authority text not null,
  meeting text not null,
  paper text not null,
  version integer not null,
  place integer not null,
  bytes blob not null,
  salt text not null,
  primary key (authority, meeting, paper, version, place),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;

-- What a council asks of every report.
create table report_template (
  authority text not null references authority (id) on delete cascade,
  version integer not null,
  content text not null, -- JSON
  primary key (authority)
) strict;

-- Publications that are planned or done, and whether the site shows them.
create table agenda_release (
  authority text not null,
  meeting text not null,
  number integer not null,
  state text not null,
  due_at text, -- null for one by hand
  accepted text not null, -- JSON
  account text not null, -- empty when none asked for it
  post text not null,
  set_at text not null,
  published_at text,
  tries integer not null,
  next_at text, -- when it is looked at next
  checked_at text,
  said text not null,
  seal text not null,
  primary key (authority, meeting, number),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;

create index agenda_release_due on agenda_release (state, due_at);
create index agenda_release_next on agenda_release (state, next_at);
