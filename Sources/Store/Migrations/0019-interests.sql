-- The register of members' interests. What is in it is no part of the public record for ever: an entry goes when its time is over.
create table registered_interest (
  authority text not null references authority (id) on delete cascade,
  id text not null,
  member text not null,
  category text not null,
  holder text not null,
  words text not null, -- empty when it is withheld
  sensitive integer not null,
  notified_on text not null,
  last_day text,
  salt text not null,
  primary key (authority, id)
) strict;

create index registered_interest_member on registered_interest (authority, member);

-- What sensitive interests are, apart from everything that is shown.
create table sensitive_interest (
  authority text not null,
  id text not null,
  words text not null,
  last_day text,
  salt text not null,
  primary key (authority, id),
  foreign key (authority, id) references registered_interest (authority, id) on delete cascade
) strict;

create table dispensation (
  authority text not null references authority (id) on delete cascade,
  id text not null,
  member text not null,
  words text not null,
  granted_by text not null,
  first_day text not null,
  last_day text not null,
  primary key (authority, id)
) strict;
