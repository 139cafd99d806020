-- The record: one chain for each authority. What stands beside the heading repeats it, so that entries can be found.
create table record_entry (
  authority text not null references authority (id),
  number integer not null,
  fingerprint text not null, -- SHA-256 of the heading
  heading text not null, -- what the fingerprint is taken of
  changes text not null, -- public rows before and after, one to a line
  private_part text not null, -- who by account, and private rows before and after
  salt text not null, -- of the private part's digest
  at text not null,
  deed text not null,
  subject text not null,
  primary key (authority, number),
  unique (authority, fingerprint)
) strict;
create index record_entry_subject on record_entry (authority, subject, number);
create index record_entry_deed on record_entry (authority, deed, number);

-- What was published as the head of the record, with its signature.
create table record_seal (
  authority text not null references authority (id),
  day text not null,
  number integer not null,
  fingerprint text not null,
  sealed_at text not null,
  public_key text not null, -- Ed25519, hexadecimal
  signature text not null, -- of the text of the seal, hexadecimal
  primary key (authority, day)
) strict;
