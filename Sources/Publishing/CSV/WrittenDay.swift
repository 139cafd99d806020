import Law

/// A day somebody wrote in a form that files do not take, and what was perhaps meant.
struct WrittenDay {
  /// What is wrong, in words.
  let complaint: String
  /// The day perhaps meant; `nil` when it cannot be told.
  let meant: Day?

  init(_ text: String) {
    let parts = text.utf8.split(maxSplits: 3, omittingEmptySubsequences: false) { byte in
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(byte)
    }
    let figures = parts.compactMap { part in part.count <= 4 ? FieldValue.whole(Array(part).span) : nil }
    guard parts.count == 3, figures.count == 3 else {
      (complaint, meant) = (Self.expected, nil)
      return
    }
    let isYearFirst = parts[0].count == 4
    let (year, month, day) = isYearFirst ? (figures[0], figures[1], figures[2]) : (figures[2], figures[1], figures[0])
    if let found = Day(year: year, month: month, day: day), year >= 1000 {
      (complaint, meant) = (Self.expected, found)
    } else if (1...12).contains(month), (1...9999).contains(year), day > 28, day <= 31 {
      let length = Day.length(ofMonth: month, year: year)
      meant = Day(year: year, month: month, day: length)
      complaint = "There is no such day: \(meant?.monthAndYear ?? "that month") has \(length) days."
    } else {
      (complaint, meant) = (Self.expected, nil)
    }
  }

  private static let expected = "A day is expected as year, month and day: 2014-06-16."
}
