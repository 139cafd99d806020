-- Events that people can come to.
create table community_event (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  title text not null,
  about text not null, -- Markdown
  day text not null,
  begins integer not null, -- minutes from midnight in England
  ends integer not null,
  way text not null, -- in-person, online or both
  venue text not null,
  address text not null,
  directions text not null,
  access text not null, -- what the venue has, with commas between
  offers text not null, -- what can be asked for, one on each line
  places integer not null, -- 0: no limit
  together integer not null, -- for how many people one sign-up can be
  closes_on text not null, -- the last day to sign up
  contact text not null,
  body text, -- that holds it
  activity text, -- of the involvement beside which it is held
  called_off text not null, -- why it is not held; empty while it is
  changes integer not null, -- how often it was changed
  announced_at text not null,
  changed_at text not null,
  note text not null, -- Markdown: what was said; empty before that is told
  noted_on text,
  primary key (authority, reference)
) strict;

create index community_event_day on community_event (authority, day, reference);

create index community_event_activity on community_event (authority, activity);

create index community_event_body on community_event (authority, body);

-- Where those join who come online: told to nobody else.
create table event_joining (
  authority text not null references authority (id) on delete cascade,
  event text not null,
  link text not null, -- empty for none
  salt text not null,
  primary key (authority, event)
) strict;

-- How many came. A count of few is in no public entry of the record.
create table event_attendance (
  authority text not null references authority (id) on delete cascade,
  event text not null,
  people integer not null,
  primary key (authority, event)
) strict;

-- How many places are taken, and how many people wait. Whatever writes: never more are taken than there are.
create table event_tally (
  authority text not null,
  event text not null,
  places integer not null, -- 0: no limit
  taken integer not null,
  waiting integer not null,
  last integer not null, -- the number of the last sign-up, which is given to no other
  seal text not null,
  primary key (authority, event),
  foreign key (authority, event) references community_event (authority, reference) on delete cascade,
  check (taken >= 0 and waiting >= 0 and (places = 0 or taken <= places))
) strict;

-- Who comes, or waits for a place: one address once for each event.
create table event_sign_up (
  authority text not null,
  event text not null,
  number integer not null,
  account text not null, -- always empty: nobody needs one
  name text not null,
  email text not null,
  email_key text not null, -- a keyed digest of the address
  people integer not null, -- whoever signs up, and who comes with them
  state text not null, -- going or waiting
  link text not null, -- the digest of what stands in the link of their letters
  signed_up_at text not null,
  held_on text not null, -- the day of the event
  seal text not null,
  primary key (authority, event, number),
  foreign key (authority, event) references community_event (authority, reference) on delete cascade
) strict;

create unique index event_sign_up_email on event_sign_up (authority, event, email_key);

create unique index event_sign_up_link on event_sign_up (authority, link);

create index event_sign_up_held on event_sign_up (authority, held_on);

-- What they need to take part. It goes the day after the event.
create table event_need (
  authority text not null,
  event text not null,
  number integer not null,
  account text not null,
  email text not null,
  content text not null,
  held_on text not null,
  seal text not null,
  primary key (authority, event, number),
  foreign key (authority, event) references community_event (authority, reference) on delete cascade
) strict;

create index event_need_held on event_need (authority, held_on);
