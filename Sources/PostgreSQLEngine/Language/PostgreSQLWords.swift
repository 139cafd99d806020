import DatabasePort

/// Words by PostgreSQL’s own full text. The words are stems already, so its plain configuration is the right one.
struct PostgreSQLWords: WordLanguage {
  func making(_ table: String) -> String {
    """
    create table words_of_\(table) (id integer not null primary key, words tsvector not null);
    create index words_of_\(table)_words on words_of_\(table) using gin (words)
    """
  }

  func entering(_ table: String) -> String {
    """
    insert into words_of_\(table) (id, words) values
    (?, setweight(to_tsvector('simple', ?), 'A') || setweight(to_tsvector('simple', ?), 'D'))
    """
  }

  func removing(_ table: String) -> String { "delete from words_of_\(table) where id = ?" }

  func wanted(_ phrases: [[String]]) -> DatabaseValue {
    .text(
      phrases.map { words in "(\(words.map { "'\($0)'" }.joined(separator: " <-> ")))" }.joined(separator: " & "))
  }

  func fallingID(in table: String) -> String { "w.id desc" }

  /// Long texts do not come first for their length alone.
  func finding(_ columns: String, in table: String) -> String {
    """
    select \(columns), -ts_rank('{0.125, 0.125, 0.125, 1}', w.words, asked.words, 1) as rank
    from (select cast(? as text)::tsquery as words) asked, words_of_\(table) w join \(table) e on e.id = w.id
    where w.words @@ asked.words
    """
  }
}
