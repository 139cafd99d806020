-- The entry of the forward plan whose decision an agenda item is for.
alter table agenda_item add column announcement text;

create index agenda_item_announcement on agenda_item (authority, announcement);

-- Items of agendas that somebody named for what residents were asked.
create table activity_item (
  authority text not null,
  activity text not null,
  meeting text not null,
  item integer not null,
  primary key (authority, activity, meeting, item),
  foreign key (authority, activity) references activity (authority, reference) on delete cascade
) strict;

create index activity_item_meeting on activity_item (authority, meeting);

-- Who is written to when it is known what was said and what was decided. Nothing leads from here to an answer: no column names one, and
-- none tells when or in which order anybody asked.
create table activity_listener (
  authority text not null,
  id text not null,
  activity text not null,
  account text not null, -- always empty: an address alone
  email text not null,
  email_key text not null, -- a keyed digest of the address
  link text not null, -- the digest of what stands in their letters
  confirmed integer not null,
  told_report integer not null,
  told_decision integer not null,
  erase_on text not null,
  seal text not null,
  primary key (authority, id)
) strict;

create unique index activity_listener_link on activity_listener (authority, link);
create index activity_listener_activity on activity_listener (authority, activity, confirmed);
create index activity_listener_email on activity_listener (authority, email_key);
