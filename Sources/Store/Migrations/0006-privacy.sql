-- Receipts for what was done with personal data: counts by table, never the data.
create table privacy_receipt (
  authority text not null references authority (id),
  id text not null,
  kind text not null, -- subject-access, erasure, retention
  account text not null, -- whose; empty for retention
  done_at text not null,
  counts text not null, -- JSON: table to number of rows
  primary key (authority, id)
) strict;
