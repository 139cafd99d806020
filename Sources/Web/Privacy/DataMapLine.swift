import Store

/// One line of the data map in words for people: tables that hold things for the same purpose and as long are one line.
struct DataMapLine {
  /// What is held: `Name, e-mail address`.
  var what: String
  /// About whom.
  var whom: String
  /// What for.
  var purpose: String
  /// The lawful basis: `Article 6(1)(e), public task`.
  var basis: String
  /// How long.
  var kept: String
  /// Why it stays when the account is erased; empty when it goes.
  var stays: String
  /// Whether it is found by an account or its address, and so goes with it.
  var isOfAnAccount: Bool
  /// The tables it stands for.
  var tables: [String]

  /// The whole map of this program, which every council’s part of the site shares.
  static let all = lines(Catalogue.personal)
  /// What goes when an account is erased.
  static let going = all.filter { $0.stays.isEmpty && $0.isOfAnAccount }
  /// What stays, and why.
  static let staying = all.filter { !$0.stays.isEmpty }

  static func lines(_ tables: [Table]) -> [DataMapLine] {
    tables.reduce(into: []) { lines, table in
      guard let line = DataMapLine(table) else { return }
      if let same = lines.firstIndex(where: { $0.belongs(with: line) }) {
        lines[same].what += ", " + line.what
        lines[same].tables += line.tables
      } else {
        lines.append(line)
      }
    }
  }

  init?(_ table: Table) {
    guard let privacy = table.privacy else { return nil }
    what = privacy.what
    whom = privacy.subject
    purpose = privacy.purpose
    basis = "Article 6(1)" + privacy.basis
    kept = privacy.retention.words
    stays = privacy.stays
    isOfAnAccount = !privacy.account.isEmpty || !privacy.email.isEmpty
    tables = [table.name]
  }

  private func belongs(with other: DataMapLine) -> Bool {
    (whom, purpose, basis, kept, stays) == (other.whom, other.purpose, other.basis, other.kept, other.stays)
      && isOfAnAccount == other.isOfAnAccount
  }
}

extension Catalogue {
  /// What a table holds about people, in plain words; its name when it holds nothing.
  static func whatIsHeld(in table: String) -> String {
    personal.first { $0.name == table }?.privacy?.what ?? table
  }
}

extension String {
  /// With a capital at its beginning.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
