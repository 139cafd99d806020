/// The rulebook as a page for people: every rule with its citation, its days in force and how it was verified.
public enum RulebookPage {
  /// The page in Markdown.
  public static func markdown(_ entries: [RuleEntry] = Rulebook.entries) -> String {
    "# Rulebook\n\n\(introduction(entries))\n\n" + entries.map(section).joined(separator: "\n")
  }

  /// The page as plain text, with lines no longer than a width in characters.
  public static func text(_ entries: [RuleEntry] = Rulebook.entries, width: Int = 100) -> String {
    let head = "RULEBOOK\n\n\(wrapped(introduction(entries), width, indent: 0))\n\n"
    return head + entries.map { block($0, width) }.joined(separator: "\n")
  }

  static func introduction(_ entries: [RuleEntry]) -> String {
    let guidance = entries.count { $0.verification.isGuidance }
    return
      "\(entries.count) rules, printed from the code that checks them. Each is judged by the law on the day of the act. "
      + "\(guidance) were not read in the law itself and are guidance only."
  }

  private static func section(_ entry: RuleEntry) -> String {
    let lines = facts(entry, link: true).map { "- \($0.name): \($0.value)" }
    return "## \(entry.id) · \(entry.title)\n\n\(entry.explanation)\n\n\(lines.joined(separator: "\n"))\n"
  }

  private static func block(_ entry: RuleEntry, _ width: Int) -> String {
    let lines = facts(entry, link: false).map { wrapped("\($0.name): \($0.value)", width, indent: 2, hanging: 2) }
    return """
      \(wrapped("\(entry.id) · \(entry.title)", width, indent: 0, hanging: 2))
      \(wrapped(entry.explanation, width, indent: 2))
      \(lines.joined(separator: "\n"))

      """
  }
}

extension RulebookPage {
  /// A rule's particulars by name, in the order they are printed.
  static func facts(_ entry: RuleEntry, link: Bool) -> [(name: String, value: String)] {
    let base = [
      ("Law", source(entry.citation, link: link)), ("In force", entry.inForce.words),
      ("Verified", words(entry.verification)), ("When not met", words(entry.severity)), ("Binds", entry.binds),
    ]
    return base + entry.figures.map { ("Figure", figure($0.name, $0.figure)) }
  }

  private static func source(_ citation: Citation, link: Bool) -> String {
    guard let url = citation.url else { return "\(citation), \(citation.title)" }
    return link ? "[\(citation)](\(url)), \(citation.title)" : "\(citation), \(citation.title), \(url)"
  }

  private static func words(_ verification: Verification) -> String {
    let note = verification.isGuidance ? ". Guidance: check with your monitoring officer" : ""
    return switch verification {
    case .textRead(let place): "the text was read: \(place)"
    case .secondary(let place): "on another page only: \(place)\(note)"
    case .councilPaper(let place): "in a council’s own paper: \(place)"
    case .notVerified: "not verified\(note)"
    }
  }

  private static func words(_ severity: Severity) -> String {
    switch severity {
    case .block: "blocks the proposal"
    case .warn: "warns; a named officer may accept it with a reason"
    case .info: "is shown and holds nothing up"
    }
  }

  private static func figure(_ name: String, _ figure: DatedFigure) -> String {
    let values = figure.values.map { "\($0.value) \(figure.unit) from \($0.from.long) (\($0.setBy))" }
    return "\(name), \(values.joined(separator: "; "))"
  }
}

extension RulebookPage {
  /// Text broken at spaces into lines of a width, indented; lines after the first by `hanging` more.
  static func wrapped(_ text: String, _ width: Int, indent: Int, hanging: Int = 0) -> String {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    let margin = String(repeating: " ", count: indent + hanging)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        (line, isEmpty) = (margin, true)
      }
      line += isEmpty ? String(word) : " \(word)"
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
