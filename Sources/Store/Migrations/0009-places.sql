-- Places a council acts for or in, who answers for each, and their boundaries; each stands from one day to another.
create table place (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  valid_from text not null,
  valid_to text not null,
  ordinal integer not null,
  entered_on text not null,
  entered_under text not null,
  name text not null,
  kind text not null,
  code text, -- GSS, of the Office for National Statistics
  parents text not null, -- JSON: the references of the places it lies in
  primary key (authority, reference, valid_from),
  check (valid_from <= valid_to)
) strict;

create table place_answer (
  authority text not null references authority (id) on delete cascade,
  place text not null,
  valid_from text not null,
  valid_to text not null,
  entered_on text not null,
  entered_under text not null,
  posts text not null, -- JSON: the references of the posts that answer for it
  primary key (authority, place, valid_from),
  check (valid_from <= valid_to)
) strict;

create table place_boundary (
  authority text not null references authority (id) on delete cascade,
  place text not null,
  valid_from text not null,
  valid_to text not null,
  entered_on text not null,
  entered_under text not null,
  west integer not null, -- millionths of a degree, as the three below
  south integer not null,
  east integer not null,
  north integer not null,
  outline text not null, -- with few points, for drawing
  boundary text not null,
  primary key (authority, place, valid_from),
  check (valid_from <= valid_to)
) strict;

create index place_code on place (authority, code);

-- Which edition of the directory of postcodes each council's record names.
create table postcode_edition (
  authority text not null primary key references authority (id) on delete cascade,
  name text not null,
  file_digest text not null,
  content_digest text not null,
  postcodes integer not null,
  entered_on text not null
) strict;

-- The directory itself, the same for all councils: one row for each sector, such as S60 2.
create table postcode_sector (
  sector text not null primary key,
  postcodes blob not null
) strict;

-- Lists change many places in one entry, so the history of each looks into them.
create index record_entry_places on record_entry (authority, number) where deed = 'enter-places';
