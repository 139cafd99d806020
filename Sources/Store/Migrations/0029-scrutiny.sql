-- What committees said of matters before they were decided.
create table prior_consideration (
  authority text not null,
  entry text not null, -- of the forward plan
  body text not null,
  considered_on text not null,
  meeting text,
  view text not null,
  comments text not null, -- Markdown
  primary key (authority, entry, body, considered_on),
  foreign key (authority, entry) references forward_plan_entry (authority, reference) on delete cascade
) strict;

-- Reports of overview and scrutiny, with what was answered.
create table scrutiny_report (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  body text not null,
  agreed_on text not null,
  meeting text,
  title text not null,
  findings text not null, -- Markdown
  recommendations text not null, -- JSON: each with its answer
  addressee text not null,
  received_on text not null,
  notice_on text,
  published_at text not null,
  answered_on text,
  answer text not null, -- Markdown
  primary key (authority, reference)
) strict;

create index scrutiny_report_day on scrutiny_report (authority, agreed_on);
