-- A restructure in the making. Only people of the council see it until it is approved for consultation.
create table draft (
  authority text not null references authority (id) on delete cascade,
  id text not null,
  title text not null,
  owner text not null, -- the account, by its random identifier
  owner_post text not null,
  state text not null,
  chosen text, -- the alternative that was put forward
  begun_at text not null,
  changed_at text not null,
  primary key (authority, id)
) strict;

-- The establishment a draft starts from. It rarely changes while every step changes an alternative, so it stands apart.
create table draft_establishment (
  authority text not null,
  draft text not null,
  fingerprint text not null, -- SHA-256 of the content
  content text not null, -- JSON
  primary key (authority, draft, fingerprint),
  foreign key (authority, draft) references draft (authority, id) on delete cascade
) strict;

create table draft_alternative (
  authority text not null,
  draft text not null,
  reference text not null,
  name text not null,
  establishment text not null, -- its fingerprint
  content text not null, -- the case without its establishment, as JSON
  standing integer not null, -- how many of the steps count; the rest were undone
  version integer not null,
  primary key (authority, draft, reference),
  foreign key (authority, draft) references draft (authority, id) on delete cascade
) strict;

create table draft_step (
  authority text not null,
  draft text not null,
  alternative text not null,
  number integer not null,
  words text not null,
  effect text not null,
  account text not null,
  post text not null,
  taken_at text not null,
  content text not null, -- how the case differs, as JSON
  primary key (authority, draft, alternative, number),
  foreign key (authority, draft, alternative) references draft_alternative (authority, draft, reference) on delete cascade
) strict;
