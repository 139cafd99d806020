-- Discussions: forum threads, ideas with support, questions with answers, under house rules.
create table discussion (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  kind text not null, -- talk, ideas or questions
  title text not null,
  about text not null, -- Markdown
  opens_on text not null,
  closes_on text not null,
  moderation text not null, -- before or after
  rules text not null, -- Markdown
  activity text, -- of the involvement beside which it runs
  started_at text not null,
  primary key (authority, reference)
) strict;

create index discussion_closing on discussion (authority, closes_on);

create index discussion_activity on discussion (authority, activity);

-- What is written in them. What a topic's comments are found by, what waits, and what one account wrote each have an index.
create table discussion_post (
  authority text not null,
  discussion text not null,
  number integer not null,
  kind text not null, -- topic, comment or answer
  topic integer not null, -- the number of the topic it answers; 0 for a topic
  title text not null,
  content text not null,
  post text not null, -- of somebody of the council
  account text not null,
  state text not null, -- held, shown, removed or withdrawn
  rule text not null, -- the house rule it broke
  flags text not null, -- what the filter found, a line each
  came_at text not null,
  removed_at text not null, -- empty while it is neither removed nor withdrawn
  salt text not null,
  primary key (authority, discussion, number),
  foreign key (authority, discussion) references discussion (authority, reference) on delete cascade
) strict;

create index discussion_post_shown on discussion_post (authority, discussion, topic, kind, state, number);

create index discussion_post_state on discussion_post (authority, state, discussion, number);

create index discussion_post_account on discussion_post (authority, account);

-- What authors want to be called, apart from what they wrote, so that it can go.
create table discussion_name (
  authority text not null,
  discussion text not null,
  post integer not null,
  account text not null,
  name text not null,
  seal text not null,
  primary key (authority, discussion, post),
  foreign key (authority, discussion, post) references discussion_post (authority, discussion, number) on delete cascade
) strict;

-- How many support each topic that is shown, and how many comments on it are. Of the number 0: how many topics there are.
create table discussion_tally (
  authority text not null,
  discussion text not null,
  post integer not null,
  supports integer not null,
  comments integer not null,
  seal text not null,
  primary key (authority, discussion, post),
  foreign key (authority, discussion) references discussion (authority, reference) on delete cascade
) strict;

create index discussion_tally_supports on discussion_tally (authority, discussion, supports, post);

-- Support of a topic: once by each account, by a digest that is another one in each discussion.
create table discussion_support (
  authority text not null,
  discussion text not null,
  supporter text not null,
  post integer not null,
  given_at text not null,
  seal text not null,
  primary key (authority, discussion, supporter, post),
  foreign key (authority, discussion, post) references discussion_post (authority, discussion, number) on delete cascade
) strict;

create index discussion_support_post on discussion_support (authority, discussion, post);

-- What readers tell moderators: once by each account of each post.
create table discussion_report (
  authority text not null,
  discussion text not null,
  post integer not null,
  account text not null,
  rule text not null,
  content text not null,
  reported_at text not null,
  settled_at text not null, -- empty while no moderator has looked at it
  seal text not null,
  primary key (authority, discussion, post, account),
  foreign key (authority, discussion, post) references discussion_post (authority, discussion, number) on delete cascade
) strict;

create index discussion_report_open on discussion_report (authority, settled_at);

-- Why a post is not shown, and what became of its author's appeal.
create table discussion_ruling (
  authority text not null references authority (id) on delete cascade,
  discussion text not null,
  post integer not null,
  author text not null, -- the account that wrote the post
  rule text not null,
  content text not null,
  account text not null, -- the moderator
  ruled_at text not null,
  appeal text not null, -- empty for none
  appealed_at text not null,
  outcome text not null, -- empty while it waits; allowed, allowed-by-same, upheld or upheld-by-same
  outcome_words text not null,
  outcome_by text not null,
  outcome_at text not null,
  salt text not null,
  primary key (authority, discussion, post)
) strict;

create index discussion_ruling_appeal on discussion_ruling (authority, outcome, appealed_at);

-- The words a council wants a moderator to look at.
create table discussion_filter (
  authority text not null references authority (id) on delete cascade,
  entries text not null, -- one on each line
  primary key (authority)
) strict;
