import HTML
import Secrets

/// What stood in the fields of a form when it was shown, as digests that go with the form. By them what somebody else changed since is
/// told from what was typed.
struct ShownFields {
  private static let field = "shown"
  private var digests: [String: String] = [:]
  private var isCarried = false

  init(in visit: Visit) {
    guard let carried = visit.form.text(Self.field) else { return }
    isCarried = true
    for part in carried.split(separator: " ") {
      guard let mark = part.lastIndex(of: ":") else { continue }
      digests[String(part[..<mark])] = String(part[part.index(after: mark)...])
    }
  }

  static func hidden(_ texts: [String: String]) -> HTMLNode {
    let marks = texts.filter { !$0.value.trimmed.isEmpty }.sorted { $0.key < $1.key }
      .map { "\($0.key):\(digest($0.value))" }
    return input(.type("hidden"), .name(field), .value(marks.joined(separator: " ")))
  }

  private static func digest(_ text: String) -> String {
    String(Digest(of: text.replacing("\r\n", with: "\n").trimmed).description.prefix(16))
  }

  /// Both: theirs where only they changed something, what was typed elsewhere, with a note where both did.
  func merged(_ typed: [String: String], over standing: [String: String]) -> (
    texts: [String: String], notes: [String: Phrase]
  ) {
    guard isCarried else { return (typed, [:]) }
    var (texts, notes): ([String: String], [String: Phrase]) = (typed, [:])
    for (name, text) in typed {
      let theirs = standing[name] ?? ""
      if text.trimmed == theirs.trimmed || isShown(theirs, name) { continue }
      if isShown(text, name) { texts[name] = theirs } else { notes[name] = Self.clash(theirs) }
    }
    return (texts, notes)
  }

  private func isShown(_ text: String, _ name: String) -> Bool {
    text.trimmed.isEmpty ? digests[name] == nil : digests[name] == Self.digest(text)
  }

  /// What to say at a field that both changed.
  static func clash(_ theirs: String) -> Phrase {
    let now: Phrase = theirs.isEmpty ? "It is empty now." : "It says “\(theirs)” now."
    return "\(now) What you typed stands below: keep it, or take over theirs."
  }
}
