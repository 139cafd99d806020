/// The data map as a page for people: what is kept about whom, why, on what basis and for how long.
public enum DataMapPage {
  /// The page in Markdown.
  public static func markdown(_ tables: [Table] = Catalogue.tables) -> String {
    let personal = tables.filter { $0.privacy != nil }
    return """
      # Data map

      What Folkmoot keeps about people, printed from the code that keeps it: `folkmoot data-map`. Retention, erasure and subject
      access work from this map. Each council is the controller of what its own part of the site holds.

      | table | about whom | what for | basis, Article 6(1) UK GDPR | how long |
      |---|---|---|---|---|
      \(personal.map(line).joined(separator: "\n"))

      \(personal.map(section).joined(separator: "\n"))
      ## Nothing about anybody

      These tables hold posts, units, papers and the workings of the site: \(plain(tables)).

      """
  }

  private static func line(_ table: Table) -> String {
    guard let privacy = table.privacy else { return "" }
    return
      "| `\(table.name)` | \(privacy.subject) | \(privacy.purpose) | \(privacy.basis) | \(privacy.retention.words) |"
  }

  private static func section(_ table: Table) -> String {
    let columns = table.columns.filter { !$0.about.isEmpty }.map {
      "- `\($0.name)`: \($0.about)\(note($0.giving))"
    }
    return """
      ## `\(table.name)`

      \(columns.isEmpty ? "It holds nothing but which account its rows belong to." : columns.joined(separator: "\n"))

      When the account is erased: \(table.privacy?.atErasure ?? "") Alterations: \(words(table.keeping)).

      """
  }

  private static func note(_ giving: Column.Giving) -> String {
    giving == .whole ? "" : " (said to be there, and not given out)"
  }

  private static func words(_ keeping: Table.Keeping) -> String {
    switch keeping {
    case .recorded: "every change stands in the public record"
    case .recordedPrivately: "every change stands in the private part of the record"
    case .sealed: "each row carries a seal made with the site’s key"
    case .reference: "an entry of the record names the digest of all of it"
    case .derived: "it is made from what is published, and made afresh at any time"
    case .theRecord: "it is the record"
    case .steps: "each step has a checksum"
    }
  }

  private static func plain(_ tables: [Table]) -> String {
    tables.filter { $0.privacy == nil }.map { "`\($0.name)`" }.joined(separator: ", ")
  }
}

extension Privacy {
  /// What becomes of its rows when the account they are about is erased, in a sentence or two.
  public var atErasure: String {
    if !stays.isEmpty { return "Its rows stay. \(stays)" }
    return account.isEmpty && email.isEmpty
      ? "Its rows name no account, so they go by their own time." : "Its rows go."
  }
}
