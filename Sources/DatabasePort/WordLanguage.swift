/// How an engine keeps the words of texts, to find again which texts have some of them: its own full text, behind one port.
///
/// An index belongs to a table with a whole number `id` as its key. It is called `words_of_` and the table’s name, is no table
/// itself, and holds nothing that cannot be made again. What is entered are words already, small letters and figures with blanks
/// between them, so that every engine finds the same.
public protocol WordLanguage: Sendable {
  /// The script that makes the index of a table.
  func making(_ table: String) -> String

  /// The statement that enters the words of a row: its `id`, the words of its title, the words of its text.
  func entering(_ table: String) -> String

  /// The statement that takes out the words of a row, by its `id`.
  func removing(_ table: String) -> String

  /// What is looked for, as the engine wants it: phrases that must all be there. None is empty, nor is any word of one.
  func wanted(_ phrases: [[String]]) -> DatabaseValue

  /// The beginning of a question for the rows `e` of a table that have what is wanted, up to and with the condition. The
  /// columns that are named first are given, and one named `rank`, by which the best comes first: what stands in a title
  /// weighs eight times as much. Its one argument is what is wanted.
  func finding(_ columns: String, in table: String) -> String

  /// How such a question orders rows by falling `id`, as the engine does it without looking at all of them.
  func fallingID(in table: String) -> String
}
