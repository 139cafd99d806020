extension Phrase {
  /// The words in the language of the page, as text that is not yet escaped.
  public var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes) { text, bytes in bytes.append(contentsOf: text.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words in English, whatever the language of the page: for files, letters and logs.
  public var inEnglish: String { writtenInEnglish { text } }

  /// What a phrase does with text: escapes it, or leaves it for somebody else to escape.
  typealias Writing = (_ text: String, _ bytes: inout [UInt8]) -> Void

  /// Appends the words in the language of the page, escaped.
  func append(to bytes: inout [UInt8]) {
    if case .words(let words) = form, Language.current == nil { return bytes.append(escaping: words) }
    if let text = textInEnglish {
      bytes.append(contentsOf: "<span lang=\"en\" dir=\"ltr\">".utf8)
      bytes.append(escaping: text)
      bytes.append(contentsOf: "</span>".utf8)
      return
    }
    append(to: &bytes) { text, bytes in bytes.append(escaping: text) }
  }

  fileprivate func append(to bytes: inout [UInt8], _ write: Writing) {
    let language = Language.current
    switch form {
    case .words(let words), .term(let words):
      if let language, let template = language.template(words) {
        template.append([], to: &bytes, write)
      } else if let language, case .term = form, let whole = language.template(whole: words) {
        whole.template.append(whole.values, to: &bytes, write)
      } else {
        write(words, &bytes)
      }
    case .mixed(let pieces): append(pieces, language, nil, to: &bytes, write)
    case .data(let text), .english(let text): language == nil ? write(text, &bytes) : isolated(text, &bytes, write)
    case .counted(let number, let forms): append(forms, of: number, language, to: &bytes, write)
    }
  }

  /// The text, when it is English on a page in another language.
  private var textInEnglish: String? {
    guard let language = Language.current else { return nil }
    return switch form {
    case .english(let text): text
    case .term(let text): language.knows(text) ? nil : text
    default: nil
    }
  }

  private func append(
    _ pieces: [Piece], _ language: Language?, _ number: Int?, to bytes: inout [UInt8], _ write: Writing
  ) {
    if let language, let template = language.template(Self.key(pieces), number) {
      return template.append(pieces.filter { !$0.isWords }, to: &bytes, write)
    }
    for piece in pieces { piece.append(to: &bytes, write) }
  }

  private func append(
    _ forms: [Phrase], of number: Int, _ language: Language?, to bytes: inout [UInt8], _ write: Writing
  ) {
    guard let language else { return forms[number == 1 ? 0 : 1].append(to: &bytes, write) }
    switch forms[1].form {
    case .mixed(let pieces): append(pieces, language, number, to: &bytes, write)
    case .words(let words):
      language.template(words, number).map { $0.append([], to: &bytes, write) } ?? write(words, &bytes)
    default: forms[1].append(to: &bytes, write)
    }
  }

  /// How the catalogue knows words with values: `Saved by {1}`.
  static func key(_ pieces: [Piece]) -> String {
    var (key, number) = ("", 0)
    for piece in pieces {
      if case .words(let words) = piece {
        key += words
      } else {
        number += 1
        key += "{\(number)}"
      }
    }
    return key
  }
}

extension Phrase.Piece {
  var isWords: Bool { if case .words = self { true } else { false } }

  fileprivate func append(to bytes: inout [UInt8], _ write: Phrase.Writing) {
    switch self {
    case .words(let words): write(words, &bytes)
    case .number(let number): write(String(number), &bytes)
    case .data(let text): Language.current == nil ? write(text, &bytes) : isolated(text, &bytes, write)
    case .phrase(let phrase): phrase.append(to: &bytes, write)
    case .markup(let node): withExtendedLifetime(node) { bytes.append(contentsOf: node.part) }
    }
  }
}

extension Template {
  fileprivate func append(_ values: [Phrase.Piece], to bytes: inout [UInt8], _ write: Phrase.Writing) {
    for part in parts {
      switch part {
      case .words(let words): write(words, &bytes)
      case .place(let place): if place < values.count { values[place].append(to: &bytes, write) }
      }
    }
  }
}

/// Text of which nobody knows which way it runs, kept from turning what stands around it (Unicode’s FSI and PDI).
private func isolated(_ text: String, _ bytes: inout [UInt8], _ write: Phrase.Writing) {
  guard !text.isEmpty else { return }
  write("\u{2068}", &bytes)
  write(text, &bytes)
  write("\u{2069}", &bytes)
}

// A phrase within a plain text, such as the day in a message for the terminal, reads as English and not as its parts.
extension Phrase: CustomStringConvertible {
  public var description: String { inEnglish }
}
