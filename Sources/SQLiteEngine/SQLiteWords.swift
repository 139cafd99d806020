import DatabasePort

/// Words by FTS5.
struct SQLiteWords: WordLanguage {
  func making(_ table: String) -> String {
    "create virtual table words_of_\(table) using fts5(title, words, tokenize = 'unicode61 remove_diacritics 0')"
  }

  func entering(_ table: String) -> String {
    "insert into words_of_\(table) (rowid, title, words) values (?, ?, ?)"
  }

  func removing(_ table: String) -> String { "delete from words_of_\(table) where rowid = ?" }

  /// Phrases one after another must all be there.
  func wanted(_ phrases: [[String]]) -> DatabaseValue {
    .text(phrases.map { "\"\($0.joined(separator: " "))\"" }.joined(separator: " "))
  }

  func fallingID(in table: String) -> String { "words_of_\(table).rowid desc" }

  func finding(_ columns: String, in table: String) -> String {
    """
    select \(columns), bm25(words_of_\(table), 8.0, 1.0) as rank from words_of_\(table)
    join \(table) e on e.id = words_of_\(table).rowid where words_of_\(table) match ?
    """
  }
}
