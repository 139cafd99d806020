-- What happened at a council that its public pages show, by the entry of the record it arose with. All of it is made from the record;
-- its words are read from the tables of the pages.
create table news (
  authority text not null references authority (id) on delete cascade,
  number integer not null, -- of the entry of the record
  part integer not null, -- within that entry, from 0
  at text not null,
  kind text not null,
  source text not null, -- the table of what it happened to
  subject text not null,
  is_key integer not null,
  amount integer not null,
  primary key (authority, number, part)
) strict;

create index news_subject on news (authority, source, subject, number);

-- Which bodies, members and places it is about.
create table news_about (
  authority text not null,
  sort text not null,
  reference text not null,
  number integer not null,
  part integer not null,
  primary key (authority, sort, reference, number, part),
  foreign key (authority, number, part) references news (authority, number, part) on delete cascade
) strict;

create index news_about_news on news_about (authority, number, part);

-- Who is written to about what they follow.
create table follower (
  authority text not null references authority (id),
  id text not null,
  account text not null, -- of whoever followed signed in; empty for an address alone
  email text not null,
  email_key text not null, -- a keyed digest of the address
  link text not null, -- the digest of what stands in their letters
  follows text not null, -- JSON
  frequency text not null,
  confirmed_at text not null,
  heard integer not null, -- the entry of the record up to which they were told
  next_at text not null, -- when the next digest is due; empty for whoever is written to at once
  seal text not null,
  primary key (authority, id),
  unique (authority, email_key),
  unique (authority, link)
) strict;

create index follower_due on follower (authority, next_at, heard);
create index follower_account on follower (authority, account);

-- Who was asked by letter whether they want that.
create table follow_request (
  authority text not null references authority (id),
  digest text not null, -- of the token in the letter
  account text not null, -- always empty: an address alone
  email text not null,
  email_key text not null,
  follow text not null, -- JSON
  frequency text not null,
  made_at text not null,
  ends_at text not null,
  seal text not null,
  primary key (authority, digest)
) strict;

create index follow_request_email on follow_request (authority, email_key);

-- The link by which a mail program stops letters of a series.
alter table letter add column unsubscribe text;
