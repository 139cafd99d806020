-- Equality impact assessments that were signed off: each version stays as it was.
create table equality_assessment (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  version integer not null,
  title text not null,
  matter_kind text not null,
  matter text not null, -- the reference of what it is for
  answers text not null, -- JSON: what was found for each characteristic
  asked text not null, -- Markdown
  responsible text not null,
  review_on text not null,
  signed_on text not null,
  signed_by text not null, -- the post
  primary key (authority, reference, version)
) strict;

create index equality_assessment_matter on equality_assessment (authority, matter_kind, matter);

-- The version of an assessment that is in the making.
create table equality_draft (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  edition integer not null, -- goes up each time it is saved
  content text not null, -- JSON
  primary key (authority, reference)
) strict;

-- What the council published on how it complies with the equality duty. Of its figures only those that may be shown are here.
create table equality_information (
  authority text not null references authority (id) on delete cascade,
  number integer not null,
  published_on text not null,
  title text not null,
  content text not null, -- Markdown
  about text not null,
  employees integer,
  figures text, -- JSON
  primary key (authority, number)
) strict;

create table equality_objective (
  authority text not null references authority (id) on delete cascade,
  number integer not null,
  published_on text not null,
  objective text not null,
  measure text not null,
  target text not null,
  due_on text not null,
  progress text not null, -- Markdown
  progress_on text,
  reached integer not null,
  primary key (authority, number)
) strict;

-- What sort of matter a decision settles: a policy, a budget, a closure.
alter table decision add column nature text;
