-- The council's own sign-in service, by which its staff may sign in (OpenID Connect); at most one for each authority.
create table single_sign_on (
  authority text not null primary key references authority (id),
  issuer text not null,
  client_id text not null,
  client_secret text not null, -- encrypted
  vouches_for_addresses integer not null -- 1: the council answers for the addresses the service tells
) strict;
