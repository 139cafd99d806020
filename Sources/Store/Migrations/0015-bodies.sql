-- Bodies, members, political groups and who sits where; each stands from one day to another.
create table body (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  valid_from text not null,
  valid_to text not null,
  ordinal integer not null,
  entered_on text not null,
  entered_under text not null,
  name text not null,
  kind text not null,
  powers text not null,
  parent text,
  areas text not null, -- JSON: the references of places
  seats text not null, -- JSON
  rules text not null, -- JSON: each as text
  quorum integer,
  terms text not null, -- Markdown
  evidence text not null, -- JSON
  primary key (authority, reference, valid_from),
  check (valid_from <= valid_to)
) strict;

create table member (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  valid_from text not null,
  valid_to text not null,
  ordinal integer not null,
  entered_on text not null,
  entered_under text not null,
  name text not null,
  council text,
  political_group text,
  represents text not null, -- JSON: the references of wards and divisions
  offices text not null, -- JSON
  primary key (authority, reference, valid_from),
  check (valid_from <= valid_to)
) strict;

create table political_group (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  valid_from text not null,
  valid_to text not null,
  ordinal integer not null,
  entered_on text not null,
  entered_under text not null,
  name text not null,
  leader text,
  signatories text not null, -- JSON: the references of members
  primary key (authority, reference, valid_from),
  check (valid_from <= valid_to)
) strict;

create table membership (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  valid_from text not null,
  valid_to text not null,
  ordinal integer not null,
  entered_on text not null,
  entered_under text not null,
  body text not null,
  member text not null,
  seat text, -- its label on the body
  role text not null,
  votes integer not null,
  on_behalf_of text,
  primary key (authority, reference, valid_from),
  check (valid_from <= valid_to)
) strict;

create index membership_body on membership (authority, body);
create index membership_member on membership (authority, member);

-- Lists change many at once in one entry, so the history of each looks into them.
create index record_entry_bodies on record_entry (authority, number) where deed = 'enter-bodies';
