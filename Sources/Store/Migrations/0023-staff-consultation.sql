-- The consultation of staff and unions on a proposal, as anybody may know it.
create table staff_consultation (
  authority text not null,
  proposal text not null,
  opens text not null,
  closes text not null,
  unions text not null, -- JSON
  meetings text not null, -- JSON
  pack text not null, -- JSON: where each matter is given
  contact text not null, -- the post
  closed_on text,
  closing text not null,
  summary text, -- JSON, once it is published
  primary key (authority, proposal),
  foreign key (authority, proposal) references proposal (authority, id) on delete cascade
) strict;

-- Who is consulted as the holder of a post concerned.
create table consulted_person (
  authority text not null,
  id text not null,
  proposal text not null,
  name text not null,
  post text not null,
  account text not null,
  link text, -- the digest of a private link
  added_on text not null,
  closed_on text, -- the day the consultation closed
  salt text not null,
  primary key (authority, id),
  foreign key (authority, proposal) references staff_consultation (authority, proposal) on delete cascade
) strict;

create index consulted_person_proposal on consulted_person (authority, proposal);
create index consulted_person_link on consulted_person (authority, link);

-- What unions and staff said.
create table consultation_response (
  authority text not null,
  id text not null,
  proposal text not null,
  source text not null,
  name text not null,
  person text not null,
  account text not null,
  way text not null,
  words text not null,
  received_on text not null,
  themes text not null, -- JSON: numbers
  closed_on text,
  salt text not null,
  primary key (authority, id),
  foreign key (authority, proposal) references staff_consultation (authority, proposal) on delete cascade
) strict;

create index consultation_response_proposal on consultation_response (authority, proposal);

-- What it comes to, with the management's answers, before that is published.
create table consultation_theme (
  authority text not null,
  proposal text not null,
  number integer not null,
  title text not null,
  answer text not null,
  closed_on text,
  salt text not null,
  primary key (authority, proposal, number),
  foreign key (authority, proposal) references staff_consultation (authority, proposal) on delete cascade
) strict;

-- The decision of the register by which a proposal was decided.
alter table proposal_decision add column register text;

create index proposal_decision_register on proposal_decision (authority, register);
