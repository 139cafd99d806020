import Council
import Law

/// Something wrong with how the rows of an establishment fit together, and the row and column that show it.
public struct EstablishmentProblem: Hashable, Sendable {
  /// A row, by its place among the units or the posts.
  public enum Row: Hashable, Sendable {
    case unit(Int)
    case post(Int)
  }

  /// The row; `nil` when the whole establishment is meant.
  public let row: Row?
  /// The column.
  public let column: EstablishmentColumn
  /// The value as written.
  public let value: String
  /// What happened and what was expected.
  public let text: String
  /// Another row that has a part in it; its place is added to the text.
  public let other: Row?
  /// What the value should name, when it names nothing.
  public let names: Names?

  /// What a value should name.
  public enum Names: Hashable, Sendable { case unit, post }

  init(
    _ row: Row?, _ column: EstablishmentColumn, _ value: String, _ text: String, other: Row? = nil,
    names: Names? = nil
  ) {
    self.row = row
    self.column = column
    self.value = value
    self.text = text
    self.other = other
    self.names = names
  }
}

extension EstablishmentCSV {
  /// What is wrong with how units and posts fit together; takes time in proportion to their number.
  ///
  /// Finds references that stand twice in the same days, units and posts that are named and do not exist, lines
  /// and units that form a loop, and totals beyond any council.
  public static func problems(in establishment: Establishment) -> [EstablishmentProblem] {
    var check = StructureCheck(establishment)
    check.run()
    return check.problems
  }

  /// The posts that report to no other. Where one root is meant, more than one is a mistake.
  public static func rootPosts(of establishment: Establishment) -> [Post] {
    establishment.posts.filter { $0.reportsTo == nil }
  }
}
