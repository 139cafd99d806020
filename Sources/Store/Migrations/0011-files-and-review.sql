-- A file that belongs to a draft.
create table attached_file (
  authority text not null references authority (id) on delete cascade,
  id text not null,
  draft text not null,
  name text not null,
  kind text not null,
  size integer not null, -- bytes
  digest text not null, -- SHA-256 of the content
  state text not null,
  attached_by text not null,
  post text not null,
  attached_at text not null,
  looked_at text,
  salt text not null,
  primary key (authority, id)
) strict;

create index attached_file_draft on attached_file (authority, draft);
create index attached_file_state on attached_file (state, attached_at);

-- What files hold, in pieces of half a megabyte. Two files of a council with one content have one.
create table file_piece (
  authority text not null references authority (id) on delete cascade,
  digest text not null,
  place integer not null,
  bytes blob not null,
  primary key (authority, digest, place)
) strict;

-- A remark on a draft, or on a post, a unit or a finding of it.
create table draft_comment (
  authority text not null references authority (id) on delete cascade,
  id text not null,
  draft text not null,
  about_kind text not null,
  about text not null,
  answers text not null, -- the comment it answers; empty when none
  written_by text not null,
  post text not null,
  resolved_at text,
  resolved_by text not null, -- the post of who marked it as dealt with
  primary key (authority, id)
) strict;

create index draft_comment_draft on draft_comment (authority, draft);

-- What it said, from when on.
create table draft_comment_text (
  authority text not null,
  comment text not null,
  version integer not null,
  words text not null,
  written_by text not null,
  written_at text not null,
  salt text not null,
  primary key (authority, comment, version),
  foreign key (authority, comment) references draft_comment (authority, id) on delete cascade
) strict;

-- That a colleague was asked to look through a draft, and the answer.
create table review_request (
  authority text not null references authority (id) on delete cascade,
  id text not null,
  draft text not null,
  asked_by text not null,
  reviewer text not null,
  reviewer_post text not null,
  asked_at text not null,
  needed_by text,
  state text not null,
  answered_at text,
  reasons text not null,
  salt text not null,
  primary key (authority, id)
) strict;

create index review_request_draft on review_request (authority, draft);
create index review_request_reviewer on review_request (authority, reviewer, state);
