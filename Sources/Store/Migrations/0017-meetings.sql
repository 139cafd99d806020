-- Meetings of bodies: cancelled, postponed and moved are statuses.
create table meeting (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  number integer not null, -- at its council, from 1
  body text not null,
  day text not null,
  minute integer not null, -- from midnight, as clocks in England show it
  place text not null,
  title text not null,
  status text not null,
  reason text not null,
  moved_to text,
  convened_on text, -- when it was called at shorter notice
  shorter_notice text not null, -- why
  announced_at text not null,
  agenda_at text,
  minutes_at text,
  primary key (authority, reference),
  unique (authority, number)
) strict;

create index meeting_day on meeting (authority, day);
create index meeting_body on meeting (authority, body, day);

-- The items of agendas that are out.
create table agenda_item (
  authority text not null,
  meeting text not null,
  item integer not null,
  ordinal integer not null,
  number text not null, -- as it is printed
  title text not null,
  kind text not null,
  note text not null, -- Markdown
  exemption text, -- JSON
  urgency text, -- JSON
  published_at text not null,
  primary key (authority, meeting, item),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;

-- The papers that are out, each version; of an exempt paper only what the public is told.
create table meeting_paper (
  authority text not null,
  meeting text not null,
  reference text not null,
  version integer not null,
  item integer not null,
  title text not null,
  author text not null, -- a post
  content text not null, -- Markdown
  recommendations text not null, -- JSON
  background text not null, -- JSON
  exempt integer not null,
  supplement integer not null,
  correction text not null,
  published_at text not null,
  primary key (authority, meeting, reference, version),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;

-- What exempt papers say, from the first draft on.
create table exempt_paper (
  authority text not null,
  meeting text not null,
  paper text not null,
  version integer not null,
  content text not null, -- Markdown
  recommendations text not null, -- JSON
  salt text not null,
  primary key (authority, meeting, paper, version),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;

-- What is being prepared for a meeting and not out yet.
create table meeting_draft (
  authority text not null,
  meeting text not null,
  version integer not null,
  content text not null, -- JSON
  primary key (authority, meeting),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;

create table meeting_attendance (
  authority text not null,
  meeting text not null,
  member text not null,
  state text not null,
  in_place_of text,
  primary key (authority, meeting, member),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;

create table declared_interest (
  authority text not null,
  meeting text not null,
  item integer not null,
  member text not null,
  kind text not null,
  words text not null,
  left_room integer not null,
  primary key (authority, meeting, item, member),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;

create index declared_interest_member on declared_interest (authority, member);

create table meeting_minutes (
  authority text not null,
  meeting text not null,
  version integer not null,
  content text not null, -- Markdown
  published_at text not null,
  primary key (authority, meeting, version),
  foreign key (authority, meeting) references meeting (authority, reference) on delete cascade
) strict;
