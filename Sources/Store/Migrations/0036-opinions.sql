-- Open questions, to which people agree or disagree with statements.
create table open_question (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  title text not null,
  about text not null, -- Markdown
  opens_on text not null,
  closes_on text not null,
  activity text, -- of the involvement it belongs to
  started_at text not null,
  primary key (authority, reference)
) strict;

-- Statements, of the council's staff and of whoever wants to add one. Nobody keeps who.
create table opinion_statement (
  authority text not null,
  question text not null,
  number integer not null,
  content text not null,
  is_seed integer not null,
  state text not null, -- held, accepted or rejected
  reason text not null, -- why it was rejected
  came_at text not null,
  rejected_at text not null, -- empty while it is not
  salt text not null,
  primary key (authority, question, number),
  foreign key (authority, question) references open_question (authority, reference) on delete cascade
) strict;

-- Answers: one of each browser to each statement, by the digest of a random token that tells nothing of other questions.
create table opinion_vote (
  authority text not null,
  question text not null,
  statement integer not null,
  voter text not null,
  vote integer not null, -- -1 disagree, 0 pass, 1 agree
  given_at text not null,
  seal text not null,
  primary key (authority, question, voter, statement),
  foreign key (authority, question, statement) references opinion_statement (authority, question, number) on delete cascade
) strict;

create index opinion_vote_statement on opinion_vote (authority, question, statement);
