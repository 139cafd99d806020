-- What people asked the council, without who asked and what was written.
create table enquiry (
  authority text not null references authority (id) on delete cascade,
  reference text not null,
  way text not null,
  topic text not null,
  place text,
  received_on text not null,
  due_on text not null,
  owner text not null, -- the account that deals with it; empty for none
  owner_post text not null,
  answered_on text,
  closed_on text,
  primary key (authority, reference)
) strict;

create index enquiry_received on enquiry (authority, received_on);

-- Who asked.
create table enquirer (
  authority text not null references authority (id) on delete cascade,
  enquiry text not null,
  subject text not null,
  name text not null,
  email text not null,
  telephone text not null,
  wish text not null,
  account text not null, -- empty: nobody needs one
  receipt text, -- the digest of the code by which the answer is read
  closed_on text, -- the day the enquiry was closed
  salt text not null,
  primary key (authority, enquiry)
) strict;

create index enquirer_receipt on enquirer (authority, receipt);

-- What was asked, answered and noted.
create table enquiry_message (
  authority text not null references authority (id) on delete cascade,
  enquiry text not null,
  number integer not null,
  kind text not null,
  words text not null,
  post text not null,
  account text not null,
  at text not null,
  closed_on text,
  salt text not null,
  primary key (authority, enquiry, number)
) strict;
