-- The job description of a post, as it stands from one day to another.
create table job_description (
  authority text not null references authority (id) on delete cascade,
  post text not null,
  valid_from text not null,
  valid_to text not null,
  entered_on text not null,
  entered_under text not null,
  title text not null,
  grade text not null,
  subject_to_evaluation integer not null,
  evaluation_result text,
  responsible_to text not null,
  written_on text,
  purpose text not null,
  accountabilities text not null, -- JSON: text and weight of each
  criteria text not null, -- JSON: text of each, and whether it is essential
  primary key (authority, post, valid_from),
  check (valid_from <= valid_to)
) strict;

-- Who works where, who reports to whom, what is part of what, who holds a designation: asked before every change.
create index post_unit on post (authority, unit);
create index post_reports_to on post (authority, reports_to);
create index organisation_unit_parent on organisation_unit (authority, parent);

-- Papers and lists change many posts in one entry, so the history of each looks into them.
create index record_entry_papers on record_entry (authority, number)
  where deed in ('enter-case', 'enter-establishment');
