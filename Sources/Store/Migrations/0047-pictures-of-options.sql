-- Pictures of what can be chosen, once for a council, so that questions can be taken over from one activity to the next.
create table option_picture (
  authority text not null references authority (id) on delete cascade,
  digest text not null,
  kind text not null,
  bytes blob not null,
  primary key (authority, digest)
) strict;
