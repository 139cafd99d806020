/// How much room text takes, estimated with the widths of a broad typeface, so that it fits in narrower ones too.
enum ChartText {
  /// The typefaces of the charts.
  enum Face {
    /// A post's title, 15 px.
    case bold
    /// Text, 15 px.
    case plain
    /// A note, 14 px.
    case note
    /// A large figure, 20 px.
    case large

    var size: Double {
      switch self {
      case .bold, .plain: 15
      case .note: 14
      case .large: 20
      }
    }
  }

  /// The width of a text in pixels.
  static func width(_ text: some StringProtocol, _ face: Face) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1, bold: face == .bold) } * face.size / 100
  }

  /// The text on at most `lines` lines of a width, broken between words and shortened with an ellipsis if need be.
  static func fit(_ text: String, _ face: Face, width: Double, lines: Int = 1) -> Fitted {
    let text = text.drawable
    if self.width(text, face) <= width { return Fitted(lines: [text], isWhole: true) }
    var result: [String] = []
    var rest = text[...]
    while result.count < lines - 1, !rest.isEmpty {
      let line = firstLine(of: rest, face, width: width)
      result.append(String(line.trimmingSpaces))
      rest = rest[line.endIndex...].trimmingSpaces
    }
    guard !rest.isEmpty else { return Fitted(lines: result, isWhole: true) }
    if self.width(rest, face) <= width { return Fitted(lines: result + [String(rest)], isWhole: true) }
    return Fitted(lines: result + [shortened(rest, face, width: width)], isWhole: false)
  }

  /// A text in lines that fit.
  struct Fitted: Equatable {
    var lines: [String]
    /// Whether nothing was left out.
    var isWhole: Bool
  }

  private static func firstLine(of text: Substring, _ face: Face, width: Double) -> Substring {
    var used = 0.0
    var lastSpace: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == " " { lastSpace = index }
      used += self.width(String(text[index]), face)
      if used > width, text[index] != " " {
        if let lastSpace { return text[..<lastSpace] }
        return text[..<(index == text.startIndex ? text.index(after: index) : index)]
      }
      index = text.index(after: index)
    }
    return text
  }

  private static func shortened(_ text: Substring, _ face: Face, width: Double) -> String {
    var used = self.width("…", face)
    var kept = ""
    for character in text {
      used += self.width(String(character), face)
      if used > width { break }
      kept.append(character)
    }
    return String(kept[...].trimmingSpaces) + "…"
  }

  private static func width(of scalar: Unicode.Scalar, bold: Bool) -> Double {
    switch scalar.value {
    case 0x20...0x7E: return (bold ? boldWidths : plainWidths)[Int(scalar.value) - 0x20]
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFE00...0xFE0F: return 0
    case 0x2018, 0x2019, 0xB7, 0xA0: return 38
    case 0xA1...0x24F, 0x370...0x52F: return bold ? 80 : 72
    case 0x2013: return 50
    default: return 104
    }
  }

  // Hundredths of the type size for the printable ASCII characters.
  private static let plainWidths: [Double] = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
    84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99,
    69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52,
    39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
  ]
  private static let boldWidths: [Double] = [
    35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40,
    84, 84, 84, 58, 100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84, 85, 73, 85, 77, 72, 68, 81, 77, 110,
    77, 72, 73, 46, 37, 46, 84, 50, 50, 67, 72, 59, 72, 68, 44, 72, 71, 34, 34, 67, 34, 104, 71, 69, 72, 72, 49, 60,
    48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84,
  ]
}

extension String {
  /// The text on one line and without what XML cannot hold.
  var drawable: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 >= 0xEF }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar.value != 0xFFFE && scalar.value != 0xFFFF {
      result.append(scalar.value < 0x20 ? " " : scalar)
    }
    return String(result)
  }

  /// The text with a small first letter, unless it begins with an abbreviation.
  var asContinuation: String {
    guard let first, !dropFirst().prefix(1).contains(where: { $0.isUppercase }) else { return self }
    return first.lowercased() + dropFirst()
  }

  /// The text with a capital first letter.
  var asBeginning: String { prefix(1).uppercased() + dropFirst() }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var result = self
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return result
  }
}
