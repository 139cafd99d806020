import Council

/// Everything held about a person, for other programs (Article 20 of the UK GDPR: a machine-readable form).
public enum HoldingsJSON {
  /// One object: council, account, time, what each table holds, and the entries of the record.
  public static func write(_ holdings: PersonalHoldings) -> [UInt8] {
    JSONText.write(
      .object([
        ("council", .text(holdings.council.name)), ("account", .text(holdings.account)),
        ("at", .text(holdings.at.description)), ("tables", .list(holdings.parts.map(part))),
        ("record", .list(holdings.deeds.map(deed))),
      ]))
  }

  private static func part(_ part: PersonalHoldings.Part) -> JSONText.Value {
    .object([
      ("table", .text(part.table)), ("purpose", .text(part.purpose)), ("basis", .text(part.basis)),
      ("kept", .text(part.retention)),
      (
        "rows",
        .list(
          part.rows.map { row in .object(row.map { ($0.name, .text($0.value ?? PersonalHoldings.withheld)) }) })
      ),
    ])
  }

  private static func deed(_ deed: PersonalHoldings.RecordedDeed) -> JSONText.Value {
    .object([
      ("number", .whole(deed.number)), ("at", .text(deed.at.description)), ("deed", .text(deed.matter.deed)),
      ("title", .text(deed.matter.title)), ("subject", .text(deed.matter.subject)), ("by", .text(deed.matter.by)),
      ("under", .text(deed.matter.warrant.words)), ("fingerprint", .text(deed.fingerprint)),
    ])
  }
}

extension PersonalHoldings {
  /// What stands in the place of a value that is not given.
  static let withheld = "kept as a digest or enciphered, which tells nothing and is of use only to somebody who guesses"
}
