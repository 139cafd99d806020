import HTML
import Store

/// What an entry changed, row by row and field by field.
struct RecordChanges {
  var changes: [RecordedChange]
  var unread: Int
  /// The address of a file of the entry.
  var file: (String) -> String

  /// How many rows stand open; the others unfold.
  private static let mostOpen = 6

  init(_ changes: (changes: [RecordedChange], unread: Int), files: @escaping (String) -> String) {
    (self.changes, unread) = changes
    file = files
  }

  var node: HTMLNode {
    guard !changes.isEmpty else {
      return p { unread == 0 ? "It changed nothing that is public." : "Its changes cannot be read." }
    }
    return HTMLNode {
      for (place, change) in changes.enumerated() {
        if place < Self.mostOpen {
          table(change, captionIsHidden: false)
        } else {
          folded("\(RecordWords.row(change)): \(change.kind.words)") { table(change, captionIsHidden: true) }
        }
      }
      p {
        if unread > 0 { "And \(unread.withCommas) more \(unread == 1 ? "line" : "lines"). " }
        a(.href(file("changes"))) { "All of it as plain text" }
      }
    }
  }

  private func table(_ change: RecordedChange, captionIsHidden: Bool) -> HTMLNode {
    let columns = change.columns.filter { column in
      !RecordWords.isPlace(column, of: change) && (change.kind != .changed || change.isChanged(column))
    }
    return DataTable(
      caption: "\(RecordWords.row(change)): \(change.kind.words)", captionIsHidden: captionIsHidden,
      columns: [.heading("Field"), .text("Before"), .text("After")],
      rows: columns.map { column in
        [
          HTMLNode(RecordWords.column(column)), HTMLNode(RecordWords.value(change.before?[column], in: column)),
          HTMLNode(RecordWords.value(change.after?[column], in: column)),
        ]
      }
    ).withoutEmptyColumns.node
  }
}

extension RecordedChange {
  enum Kind { case new, changed, takenOut }

  var kind: Kind {
    switch (before, after) {
    case (nil, _): .new
    case (_, nil): .takenOut
    case (_, _): .changed
    }
  }

  func isChanged(_ column: String) -> Bool { before?[column] != after?[column] }
}

extension RecordedChange.Kind {
  var words: Phrase {
    switch self {
    case .new: "new"
    case .changed: "changed"
    case .takenOut: "taken out"
    }
  }
}
