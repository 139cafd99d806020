import Council
import DatabasePort
import Secrets

extension OpenRecords {
  /// A draft's alternatives with their cases and steps, in the order of their short names.
  public func alternatives(of draft: String, at authority: String) throws -> [DraftAlternative] {
    let rows = try rows(DraftTables.alternative, where: ["authority": .text(authority), "draft": .text(draft)])
    return try rows.map { try alternative($0, of: draft, at: authority) }
  }

  /// One alternative with its case and steps; `nil` when the draft has none of this short name.
  public func alternative(
    _ reference: DraftAlternative.Reference, of draft: String, at authority: String
  ) throws -> DraftAlternative? {
    try rows(
      DraftTables.alternative,
      where: ["authority": .text(authority), "draft": .text(draft), "reference": .text(reference.rawValue)]
    ).first.map { try alternative($0, of: draft, at: authority) }
  }

  /// The names of a draft's alternatives by their short names, without reading their cases.
  public func alternativeNames(
    of draft: String, at authority: String
  ) throws -> [(reference: DraftAlternative.Reference, name: String)] {
    try transaction.query(
      "select reference, name from draft_alternative where authority = ? and draft = ? order by reference",
      [.text(authority), .text(draft)]
    ) { (.init(rawValue: try $0.text("reference")), try $0.text("name")) }
  }

  private func alternative(
    _ row: TableRow, of draft: String, at authority: String
  ) throws -> DraftAlternative {
    let reference = try row.text("reference")
    var restructure = try JSONText.read(RestructureCase.self, try row.text("content"))
    restructure.establishment = try establishment(try row.text("establishment"), of: draft, at: authority)
    return DraftAlternative(
      reference: .init(rawValue: reference), name: try row.text("name"), restructure: restructure,
      steps: try steps(of: reference, in: draft, at: authority), standing: try row.number("standing"),
      version: try row.number("version"))
  }

  // The name of an establishment is the digest of its content, so what was read once under it need not be read again.
  private func establishment(_ fingerprint: String, of draft: String, at authority: String) throws -> Establishment {
    if let known = KnownEstablishments.found(fingerprint) { return known }
    let kept = try transaction.query(
      "select content from draft_establishment where authority = ? and draft = ? and fingerprint = ?",
      [.text(authority), .text(draft), .text(fingerprint)]
    ) { try $0.text("content") }.first
    guard let kept else {
      throw DatabaseProblem(.wrongAnswer, "The establishment \(fingerprint) of the draft \(draft) is missing.")
    }
    let establishment = try JSONText.read(Establishment.self, kept)
    KnownEstablishments.keep(establishment, as: fingerprint)
    return establishment
  }
}

extension OpenRecords {
  /// Enters an alternative with its steps, or overwrites the one of the same short name. After a step that leaves the establishment
  /// alone, the one that is kept is not written anew.
  public func save(
    _ alternative: DraftAlternative, of draft: String, at authority: String, establishmentStays: Bool = false
  ) throws {
    let kept = establishmentStays ? try fingerprint(of: alternative.reference, in: draft, at: authority) : nil
    let fingerprint = try kept ?? save(alternative.restructure.establishment, of: draft, at: authority)
    var content = alternative.restructure
    content.establishment = Establishment()
    try put(
      try TableRow(
        DraftTables.alternative,
        [
          "authority": .text(authority), "draft": .text(draft), "reference": .text(alternative.reference.rawValue),
          "name": .text(alternative.name), "establishment": .text(fingerprint),
          "content": .text(try JSONText.write(content)), "standing": .integer(alternative.standing),
          "version": .integer(alternative.version),
        ]))
    try save(steps: alternative.steps, of: alternative.reference, in: draft, at: authority)
  }

  /// Takes an alternative out of a draft, with its steps.
  public func remove(_ reference: DraftAlternative.Reference, of draft: String, at authority: String) throws {
    try save(steps: [], of: reference, in: draft, at: authority)
    try remove(
      DraftTables.alternative,
      where: ["authority": .text(authority), "draft": .text(draft), "reference": .text(reference.rawValue)])
  }

  private func fingerprint(
    of reference: DraftAlternative.Reference, in draft: String, at authority: String
  ) throws -> String? {
    try transaction.query(
      "select establishment from draft_alternative where authority = ? and draft = ? and reference = ?",
      [.text(authority), .text(draft), .text(reference.rawValue)]
    ) { try $0.text("establishment") }.first
  }

  private func save(_ establishment: Establishment, of draft: String, at authority: String) throws -> String {
    let content = try JSONText.write(establishment)
    let fingerprint = Digest(of: Array(content.utf8)).description
    try put(
      try TableRow(
        DraftTables.establishment,
        [
          "authority": .text(authority), "draft": .text(draft), "fingerprint": .text(fingerprint),
          "content": .text(content),
        ]))
    return fingerprint
  }
}

extension TableRow {
  /// The text in a column; throws when it holds none.
  fileprivate func text(_ column: String) throws -> String {
    guard case .text(let text) = self[column] else {
      throw DatabaseProblem(.wrongAnswer, "The column \(column) of \(table.name) holds no text.")
    }
    return text
  }

  /// The number in a column; throws when it holds none.
  fileprivate func number(_ column: String) throws -> Int {
    guard case .integer(let number) = self[column] else {
      throw DatabaseProblem(.wrongAnswer, "The column \(column) of \(table.name) holds no whole number.")
    }
    return number
  }
}
