-- What was decided on a proposal, each decision in its turn, and when an approval took effect.
create table proposal_decision (
  authority text not null,
  proposal text not null,
  number integer not null,
  outcome text not null,
  decided_on text not null,
  taken_by text not null,
  minute text not null,
  effective_day text not null,
  reason text not null,
  entered_on text not null,
  put_into_effect_on text,
  effect_entry integer, -- the entry of the record that tells of it
  primary key (authority, proposal, number),
  foreign key (authority, proposal) references proposal (authority, id) on delete cascade
) strict;

-- What has to be so before it takes effect.
create table proposal_condition (
  authority text not null,
  proposal text not null,
  decision integer not null,
  number integer not null,
  kind text not null,
  words text not null,
  met_on text,
  evidence text not null,
  noted_by text not null, -- the post
  primary key (authority, proposal, decision, number),
  foreign key (authority, proposal, decision) references proposal_decision (authority, proposal, number) on delete cascade
) strict;
