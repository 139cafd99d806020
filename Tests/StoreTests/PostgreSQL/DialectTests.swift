import PostgreSQLEngine
import Testing

@Suite("The house’s SQL as PostgreSQL speaks it")
struct DialectTests {
  @Test(arguments: [
    ("select n from t where a = ? and b <> ?", "select n from t where a = $1 and b <> $2"),
    ("select '?' as a, \"b?\", ? -- why?\n, ?/* ? */", "select '?' as a, \"b?\", $1 -- why?\n, $2/* ? */"),
    ("select 'it''s ?', ?", "select 'it''s ?', $1"),
    ("select 'never closed ?", "select 'never closed ?"),
    ("select /* never closed ?", "select /* never closed ?"),
    ("where (? is null or kind = ?)", "where ($1::text is null or kind = $2)"),
    ("where ? IS NOT NULL", "where $1::text IS NOT NULL"),
    ("where ? is not distinct from n", "where $1 is not distinct from n"),
    ("where name like ? escape '\\'", "where name ilike $1 escape '\\'"),
    ("select cast(a as integer) as n, x'0aFF', x", "select cast(a as bigint) as n, '\\x0aFF'::bytea, x"),
    ("", ""),
  ])
  func `places are numbered, and nothing inside quotation marks or comments is touched`(
    sql: String, expected: String
  ) {
    #expect(Dialect.translated(sql) == expected)
  }

  @Test(arguments: [
    (
      "create table a (n integer not null primary key, t text, b blob -- text, integer\n) strict;",
      "create table a (n bigint not null primary key, t text collate \"C\", b bytea -- text, integer\n) ;"
    ),
    (
      "create table if not exists a (text text not null, check (text <> ''), primary key (text, n)) strict, without rowid",
      "create table if not exists a (text text collate \"C\" not null, check (text <> ''), primary key (text, n))   "
    ),
    (
      "create table a (n integer check (n in (1, 2)), m integer)",
      "create table a (n bigint check (n in (1, 2)), m bigint)"
    ),
    (
      "alter table a add column t text not null default ''",
      "alter table a add column t text collate \"C\" not null default ''"
    ),
    ("alter table a add n integer", "alter table a add n bigint"),
    ("insert into strict (text, integer) values (1, 2)", "insert into strict (text, integer) values (1, 2)"),
  ])
  func `columns get the types of PostgreSQL, and text the order of its bytes`(sql: String, expected: String) {
    #expect(Dialect.translated(sql) == expected)
  }
}
