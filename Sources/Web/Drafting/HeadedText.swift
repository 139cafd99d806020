import Council
import HTML

/// A text in parts, each under a line that begins with #, with an empty line between paragraphs.
enum HeadedText {
  /// The parts: what stands behind #, in its pieces between bars, and the paragraphs. What stands before the first # has no heading.
  static func parts(_ text: String) -> [(heading: [String], text: String, paragraphs: [String])] {
    var parts: [(heading: [String], text: String, paragraphs: [String])] = []
    var isOpen = false
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = String(raw).trimmed
      if line.hasPrefix("# ") || (parts.isEmpty && !line.isEmpty) {
        let heading = line.hasPrefix("# ") ? line.dropFirst(2).split(separator: "|").map { String($0).trimmed } : []
        parts.append((heading, line, heading.isEmpty ? [line] : []))
        isOpen = heading.isEmpty
      } else if let last = parts.indices.last {
        parts[last].text += "\n\(line)"
        if line.isEmpty {
          isOpen = false
        } else if isOpen, let end = parts[last].paragraphs.indices.last {
          parts[last].paragraphs[end] += "\n\(line)"
        } else {
          parts[last].paragraphs.append(line)
          isOpen = true
        }
      }
    }
    return parts
  }

  private static func written(_ heading: [String], _ paragraphs: [String]) -> String {
    (["# " + heading.filter { !$0.isEmpty }.joined(separator: " | ")] + paragraphs).joined(separator: "\n\n")
  }

  static func written(_ section: CommitteeReport.Section) -> String {
    written([section.title, section.kind.rawValue], section.paragraphs)
  }

  static func section(_ heading: [String], _ paragraphs: [String]) -> CommitteeReport.Section? {
    guard (1...2).contains(heading.count), !heading[0].isEmpty else { return nil }
    let kind = heading.count == 2 ? CommitteeReport.Section.Kind(rawValue: heading[1].lowercased()) : .other
    return kind.map { .init(kind: $0, title: heading[0], paragraphs: paragraphs) }
  }

  static func written(_ implication: CommitteeReport.Implication) -> String {
    written([implication.kind.rawValue, implication.signedOffBy], implication.paragraphs)
  }

  static func implication(_ heading: [String], _ paragraphs: [String]) -> CommitteeReport.Implication? {
    guard (1...2).contains(heading.count),
      let kind = CommitteeReport.Implication.Kind(rawValue: heading[0].lowercased())
    else { return nil }
    return .init(kind: kind, paragraphs: paragraphs, signedOffBy: heading.count == 2 ? heading[1] : "")
  }
}

extension FieldReading {
  /// The parts of a text. A part that stays as it was keeps what it does not show, such as where its lines are broken.
  mutating func parts<Value>(
    _ name: String, _ kept: [Value], _ write: (Value) -> String, _ read: ([String], [String]) -> Value?
  ) -> [Value] {
    let before = kept.map { (text: HeadedText.flat(write($0)), value: $0) }
    guard HeadedText.flat(texts[name] ?? "") != HeadedText.flat(before.map(\.text).joined(separator: "\n\n")) else {
      return kept
    }
    return HeadedText.parts(texts[name] ?? "").compactMap { part in
      if let same = before.first(where: { $0.text == HeadedText.flat(part.text) }) { return same.value }
      if let value = read(part.heading, part.paragraphs) { return value }
      let line = String(part.text.prefix { $0 != "\n" }.prefix(80))
      faults.add("“\(line)” cannot be read. Begin each part as the example shows.", at: name)
      return nil
    }
  }
}

extension HeadedText {
  /// The lines without blanks around them and without empty ones, to compare.
  fileprivate static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
