/// The words of one language for every phrase, as a PO file holds them (GNU gettext), which translators have tools for.
public struct PhraseBook: Sendable, Equatable {
  /// One phrase and its words in this language.
  public struct Entry: Sendable, Equatable {
    /// The English words; of a phrase that differs with a number, those for one.
    public var english = ""
    /// The English words for other numbers than one; `nil` when they do not differ.
    public var other: String?
    /// The words of this language, in the order of its categories of number.
    public var texts: [String] = []
  }

  /// Why a catalogue cannot be read, with its line.
  public struct Fault: Error, CustomStringConvertible, Equatable {
    public let line: Int
    public var description: String { "Line \(line) is neither a keyword of a PO file nor a text in quotation marks." }
  }

  /// The language as HTML names it, such as `ar-XB`.
  public var code: String
  /// What the language calls itself.
  public var name: String
  /// The phrases in the order of the file.
  public var entries: [Entry]

  /// Reads a PO file.
  public init(_ text: String) throws(Fault) {
    var (entries, reading) = ([Entry](), Reading.nothing)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let (keyword, words) = Self.parts(line) else { throw Fault(line: index + 1) }
      if keyword == "msgid" { entries.append(Entry()) }
      guard let place = keyword.isEmpty ? reading : Reading(keyword), !entries.isEmpty else {
        throw Fault(line: index + 1)
      }
      reading = place
      place.add(words, startsAnew: !keyword.isEmpty, to: &entries[entries.count - 1])
    }
    let head = entries.first { $0.english.isEmpty }?.texts.first ?? ""
    code = Self.field("Language", of: head)
    name = Self.field("X-Language-Name", of: head)
    self.entries = entries.filter { !$0.english.isEmpty }
  }

  private static func field(_ name: String, of head: String) -> String {
    let line = head.split(separator: "\n").first { $0.hasPrefix(name + ": ") }
    return line.map { String($0.dropFirst(name.count + 2)) } ?? ""
  }

  /// A line as its keyword, empty when it only goes on, and its text.
  private static func parts(_ line: Substring) -> (keyword: String, words: String)? {
    guard let quote = line.firstIndex(of: "\""), line.last == "\"", line.index(after: quote) < line.endIndex else {
      return nil
    }
    let keyword = line[..<quote].split(separator: " ").first.map { String($0) } ?? ""
    return (keyword, unescaped(line[line.index(after: quote)...].dropLast()))
  }

  private static func unescaped(_ text: Substring) -> String {
    var (result, isEscape) = ("", false)
    for character in text {
      if isEscape {
        result.append(character == "n" ? "\n" : character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}

/// Which text of an entry is being read.
private enum Reading: Equatable {
  case nothing, english, other
  case text(Int)

  init?(_ keyword: String) {
    switch keyword {
    case "msgid": self = .english
    case "msgid_plural": self = .other
    case "msgstr": self = .text(0)
    default:
      guard keyword.hasPrefix("msgstr["), let index = Int(keyword.dropFirst(7).dropLast()), (0..<6).contains(index)
      else { return nil }
      self = .text(index)
    }
  }

  func add(_ words: String, startsAnew: Bool, to entry: inout PhraseBook.Entry) {
    switch self {
    case .nothing: break
    case .english: entry.english += words
    case .other: entry.other = (startsAnew ? "" : entry.other ?? "") + words
    case .text(let index):
      while entry.texts.count <= index { entry.texts.append("") }
      entry.texts[index] += words
    }
  }
}
