/// The name of a file as it may be shown and saved: no folders, no signs that hide what it is, not too long.
public struct FileName: Hashable, Sendable, CustomStringConvertible {
  /// The name with its ending: `Equality analysis.pdf`.
  public let text: String

  /// The most characters.
  public static let most = 120

  /// A name as a browser sent it. Whatever it is, something can be shown: `File`, when nothing is left.
  public init(_ sent: String) {
    let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0) } ?? ""
    let scalars = last.unicodeScalars.map { Self.isSpace($0) ? " " : $0 }.filter(Self.mayStand)
    let words = Self.spaced(String(String.UnicodeScalarView(scalars)))
    let bare = String(words.drop { $0 == "." || $0 == " " })
    text = bare.isEmpty ? "File" : Self.spaced(Self.shortened(bare))
  }

  /// What stands behind the last point, in lower case; empty when there is none.
  public var ending: String { Self.ending(text) }

  /// The name.
  public var description: String { text }

  /// The name in letters of ASCII, for browsers that know no others.
  public var inASCII: String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.isASCII && !"\"\\%;".unicodeScalars.contains($0) ? $0 : "_" }))
  }

  private static func ending(_ name: String) -> String {
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  /// One space between words, none at the ends.
  private static func spaced(_ name: String) -> String { name.split(separator: " ").joined(separator: " ") }

  private static func shortened(_ name: String) -> String {
    guard name.count > most else { return name }
    let ending = ending(name)
    return ending.isEmpty || ending.count > 10
      ? String(name.prefix(most)) : name.prefix(most - ending.count - 2) + "….\(ending)"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// Neither a control nor a sign without a form, such as those that turn the direction of writing, nor one that Windows forbids.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: !"<>:\"|?*".unicodeScalars.contains(scalar)
    }
  }
}
