-- How many people live in a place, and how deprived it is: figures that somebody else published, a row a place.
create table place_figure (
  authority text not null references authority (id) on delete cascade,
  place text not null,
  residents integer not null,
  year integer not null, -- of the estimate or the census
  tenth integer, -- of deprivation: 1 the most deprived, 10 the least
  edition integer, -- the year of the Indices of Deprivation
  source text not null,
  entered_on text not null,
  primary key (authority, place)
) strict;
