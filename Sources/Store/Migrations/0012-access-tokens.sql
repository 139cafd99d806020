-- By what programs act for somebody. The token itself is shown once and kept only as a keyed digest.
create table access_token (
  authority text not null references authority (id),
  digest text not null,
  id text not null, -- to name it on a page
  account text not null,
  name text not null, -- what its holder calls it
  scopes text not null, -- permissions, with spaces between
  made_at text not null,
  ends_at text not null,
  used_on text, -- the day it was last used
  seal text not null,
  primary key (authority, digest)
) strict;
create index access_token_account on access_token (authority, account);

-- What programs asked for under a key of their own, so that the same request sent again is done once.
create table request_key (
  authority text not null references authority (id),
  account text not null,
  request_key text not null, -- keyed digest of the key
  request text not null, -- digest of what was asked
  entry integer not null, -- the entry of the record that came of it
  made_at text not null,
  seal text not null,
  primary key (authority, account, request_key)
) strict;
