-- Files and photographs sent in with an answer. They belong to whoever has the link, whether the answer was sent or only begun.
create table answer_file (
  authority text not null,
  id text not null,
  holder text not null, -- the digest of the link the person has
  activity text not null,
  question text not null,
  name text not null,
  kind text not null,
  size integer not null, -- bytes
  bytes blob not null,
  erase_on text not null,
  seal text not null,
  primary key (authority, id),
  foreign key (authority, activity) references activity (authority, reference) on delete cascade
) strict;

create index answer_file_holder on answer_file (authority, holder);
create index answer_file_activity on answer_file (authority, activity);
