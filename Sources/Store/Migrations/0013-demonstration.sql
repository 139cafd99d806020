-- The councils of a demonstration. What is not named here is real, and nobody signs in to it by one click.
create table demonstration (
  authority text not null primary key references authority (id) on delete cascade,
  begun_on text not null
) strict;
