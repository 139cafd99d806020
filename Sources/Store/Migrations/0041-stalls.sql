-- Tablets at stalls, at which people answer an activity one after the other.
create table stall (
  authority text not null,
  activity text not null,
  number integer not null,
  digest text not null, -- of the link that the tablet opens
  place text not null,
  ends_on text not null,
  ended_at text,
  seal text not null,
  primary key (authority, activity, number),
  foreign key (authority, activity) references activity (authority, reference) on delete cascade
) strict;

create unique index stall_digest on stall (authority, digest);
