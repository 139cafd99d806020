import DatabasePort
import Foundation

/// One row as an entry changed it, read from the images in its public part.
public struct RecordedChange: Hashable, Sendable {
  /// The table it stands in.
  public let table: String
  /// Its columns before, without those that were empty; `nil` when the row is new.
  public private(set) var before: [String: String]?
  /// Its columns after; `nil` when the row was taken out.
  public private(set) var after: [String: String]?

  /// The columns that stand on either side, in the order of the table.
  public var columns: [String] {
    let all = Set((before ?? [:]).keys).union((after ?? [:]).keys)
    let known = Catalogue.table(table)?.columns.map(\.name).filter(all.contains) ?? []
    return known + all.subtracting(known).sorted()
  }

  /// The columns that tell rows of the table apart.
  public var key: [String] { Catalogue.table(table)?.key ?? [] }

  /// The first changes of an entry, and how many lines of it were left unread.
  public static func read(_ text: String, atMost limit: Int) -> (changes: [RecordedChange], unread: Int) {
    var (changes, unread): ([RecordedChange], Int) = ([], 0)
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard unread == 0, let change = RecordedChange(line: line) else {
        unread += 1
        continue
      }
      if let last = changes.last, last.isSameRow(as: change) {
        changes[changes.count - 1].after = change.after
      } else if changes.count < limit {
        changes.append(change)
      } else {
        unread += 1
      }
    }
    return (changes, unread)
  }

  private init?(line: Substring.UTF8View) {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard parts.count == 3, let values = try? JSONDecoder().decode([String: Value].self, from: Data(parts[2])) else {
      return nil
    }
    table = String(decoding: parts[1], as: UTF8.self)
    let texts = values.mapValues(\.text)
    switch parts[0].first {
    case UInt8(ascii: "-"): before = texts
    case UInt8(ascii: "+"): after = texts
    default: return nil
    }
  }

  private func isSameRow(as other: RecordedChange) -> Bool {
    guard table == other.table, self.after == nil, let before, let after = other.after, !key.isEmpty else {
      return false
    }
    return key.allSatisfy { before[$0] == after[$0] }
  }

  private struct Value: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      text = if let number = try? value.decode(Int.self) { String(number) } else { try value.decode(String.self) }
    }
  }
}
