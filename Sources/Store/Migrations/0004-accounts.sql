-- Accounts belong to one authority. What is personal is in a table of its own; secrets are kept only as digests or encrypted.
create table account (
  authority text not null references authority (id),
  id text not null, -- random; tells nothing
  kind text not null, -- council, public
  post text not null, -- the post they act in, as the public record names them
  state text not null, -- invited, active, closed, erased
  opened_at text not null,
  closed_at text, -- when it was closed or erased
  primary key (authority, id)
) strict;

create table account_person (
  authority text not null,
  account text not null,
  name text not null,
  email text not null,
  email_key text not null, -- keyed digest of the address in lower case: the only way to find an account by address
  salt text not null,
  primary key (authority, account),
  unique (authority, email_key),
  foreign key (authority, account) references account (authority, id)
) strict;

create table account_secret (
  authority text not null,
  account text not null,
  password text, -- scrypt
  code_key text, -- of one-time codes, encrypted
  salt text not null,
  primary key (authority, account),
  foreign key (authority, account) references account (authority, id)
) strict;

create table recovery_code (
  authority text not null,
  account text not null,
  ordinal integer not null,
  digest text not null,
  used_at text,
  salt text not null,
  primary key (authority, account, ordinal),
  foreign key (authority, account) references account (authority, id)
) strict;

create table linked_identity (
  authority text not null,
  issuer text not null,
  subject_key text not null, -- keyed digest of what the issuer calls the person
  account text not null,
  salt text not null,
  primary key (authority, account, issuer),
  unique (authority, issuer, subject_key),
  foreign key (authority, account) references account (authority, id)
) strict;

create table role_grant (
  authority text not null,
  id text not null, -- random
  account text not null,
  role text not null,
  scope_kind text not null, -- authority, body, place
  scope text not null,
  valid_from text not null,
  valid_to text not null,
  primary key (authority, id),
  foreign key (authority, account) references account (authority, id),
  check (valid_from <= valid_to)
) strict;
create index role_grant_account on role_grant (authority, account);

-- The following come and go with use; each row is sealed with the site's key.
create table sign_in_link (
  authority text not null references authority (id),
  digest text not null, -- of the token in the letter
  purpose text not null, -- invitation, sign-in, password, address
  account text not null,
  email text, -- a new address that is to be confirmed
  made_at text not null,
  ends_at text not null,
  used_at text,
  seal text not null,
  primary key (authority, digest)
) strict;

create table session (
  authority text not null references authority (id),
  digest text not null, -- of the token in the cookie
  id text not null, -- to name it on a page
  account text not null,
  stage text not null, -- password: the code is still to come; whole
  device text not null, -- as the browser calls itself
  began_at text not null,
  renewed_at text not null,
  seen_at text not null,
  ends_at text not null,
  seal text not null,
  primary key (authority, digest)
) strict;
create index session_account on session (authority, account);

create table code_used (
  authority text not null references authority (id),
  account text not null,
  step integer not null, -- the last 30-second step a code was taken of
  seal text not null,
  primary key (authority, account)
) strict;

create table attempt (
  authority text not null references authority (id),
  bucket text not null, -- keyed digest of whom and whence
  failures integer not null,
  last_at text not null,
  seal text not null,
  primary key (authority, bucket)
) strict;
