import Council

/// A record as plain text, written entry by entry; docs/record-format.md says the same for whoever reads it.
public enum RecordText {
  /// What stands above the first entry: whose record it is, how many entries follow and the fingerprint of the last.
  public static func beginning(authority: String, entries: Int, head: String) -> String {
    var lines = LinesOfNames()
    lines.add("folkmoot-record", "1")
    lines.add("council", authority)
    lines.add("entries", String(entries))
    lines.add("head", head)
    return lines.text + "\n"
  }

  /// One entry: its heading, its public changes, its fingerprint, an empty line.
  public static func entry(heading: String, changes: String, fingerprint: String) -> String {
    heading + changes + "fingerprint: \(fingerprint)\n\n"
  }
}
