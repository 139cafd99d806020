-- The register of voluntary and community groups, as anybody may know it.
create table community_group (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  name text not null,
  kind text not null,
  charity text, -- its number at the Charity Commission
  company text, -- its number at Companies House
  about text not null, -- Markdown
  areas text not null, -- JSON: places
  interests text not null, -- JSON
  web text,
  contact text not null, -- how anybody reaches it
  since text,
  ended_on text,
  ending text not null,
  primary key (authority, reference)
) strict;

create unique index community_group_charity on community_group (authority, charity);
create unique index community_group_company on community_group (authority, company);

-- Whom officers talk to at a group.
create table community_contact (
  authority text not null references authority (id) on delete cascade,
  id text not null,
  community text not null,
  name text not null,
  role text not null,
  email text not null,
  telephone text not null,
  account text not null, -- empty: it is about nobody with an account
  given_on text not null,
  ended_on text, -- the day the group ended
  salt text not null,
  primary key (authority, id)
) strict;

create index community_contact_community on community_contact (authority, community);

-- What officers talked of with groups, and what comes next.
create table community_liaison (
  authority text not null references authority (id) on delete cascade,
  number integer not null,
  community text not null,
  held_on text not null,
  post text not null,
  account text not null,
  words text not null,
  step text not null,
  due_on text,
  done_on text,
  salt text not null,
  primary key (authority, number)
) strict;

create index community_liaison_community on community_liaison (authority, community);
create index community_liaison_due on community_liaison (authority, due_on);
