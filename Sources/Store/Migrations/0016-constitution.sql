-- The constitution: its articles and appendices, each as it stands from one day to another.
create table constitution_article (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  valid_from text not null,
  valid_to text not null,
  entered_on text not null,
  entered_under text not null,
  kind text not null,
  title text not null,
  content text not null, -- Markdown
  posts text not null, -- JSON: the references of the posts it names
  primary key (authority, reference, valid_from),
  check (valid_from <= valid_to)
) strict;

-- Each amendment that was made: by which entry, on what grounds, what it took out and put in.
create table constitution_amendment (
  authority text not null references authority (id) on delete cascade,
  entry integer not null,
  effective_on text not null,
  way text not null,
  decision text not null,
  decided_on text not null,
  considered_on text,
  consultation text not null,
  reason text not null,
  changes text not null, -- JSON: article by article
  primary key (authority, entry)
) strict;
