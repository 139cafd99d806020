import Council
import Law

extension EstablishmentReading {
  /// A unit from this row; `nil` when it lacks what every unit has.
  mutating func readUnit() -> OrganisationUnit? {
    let reference = requiredText(.reference, "A short, lasting name for the unit is expected, such as APT.")
    let name = requiredText(.title, "The unit’s name is expected.")
    let kind = named(.unitKind, \.kinds) ?? .service
    let (from, to) = spell()
    checkOnlyForPosts()
    guard let reference, let name else { return nil }
    let parent = text(.unit)
    return OrganisationUnit(
      reference: .init(rawValue: reference), name: name, kind: kind,
      parent: parent.isEmpty ? nil : .init(rawValue: parent), from: from, to: to)
  }

  /// A post from this row; `nil` when it lacks what every post has.
  mutating func readPost() -> Post? {
    let reference = requiredText(.reference, "A short, lasting name for the post is expected, such as CIO.")
    let title = requiredText(.title, "The post’s title is expected.")
    let unit = requiredText(.unit, "The reference of the unit the post works in is expected.")
    let reportsTo = text(.reportsTo)
    let fte = workingTime()
    let positions = positions()
    let (payFrom, payTo) = payRange()
    let (from, to) = spell()
    if !field(.unitKind).isEmpty {
      say(.unitKind, "Only a unit has a kind. Leave this empty, or write “unit” in the column record.")
    }
    guard let reference, let title, let unit else { return skippedPost() }
    return Post(
      reference: .init(rawValue: reference), title: title, unit: .init(rawValue: unit),
      reportsTo: reportsTo.isEmpty ? nil : .init(rawValue: reportsTo), grade: text(.grade),
      gradeSubjectToEvaluation: yesOrNo(.subjectToEvaluation), payFrom: payFrom, payTo: payTo, fteEach: fte,
      positions: positions, basis: named(.basis, \.bases) ?? .permanent,
      status: named(.status, \.statuses) ?? .filled, area: text(.area), funding: funding(),
      costEach: money(.cost), designations: designations(), delegations: texts(.delegations),
      properOfficerFunctions: texts(.properOfficerFunctions), outsideSeats: texts(.outsideSeats),
      duties: texts(.duties), from: from, to: to)
  }

  /// Reads the rest of a post that cannot be kept, so that every error in its row is told.
  private mutating func skippedPost() -> Post? {
    _ = (yesOrNo(.subjectToEvaluation), named(.basis, \.bases), named(.status, \.statuses))
    _ = (funding(), money(.cost), designations())
    return nil
  }

  private mutating func checkOnlyForPosts() {
    for column in EstablishmentColumn.allCases where !column.isForUnits && !field(column).isEmpty {
      say(column, "A unit has no such value. Leave this empty, or write “post” in the column record.")
    }
  }

  // MARK: Texts

  private mutating func text(_ column: EstablishmentColumn) -> String {
    let field = field(column)
    if field.isEmpty { return "" }
    // Texts of up to fifteen bytes lie within the string itself and cost nothing to make.
    if field.count <= 15 { return reader.string(field) }
    return pools.texts.value(of: field.range, in: reader.text) { reader.string(field) }
  }

  private mutating func requiredText(_ column: EstablishmentColumn, _ expected: String) -> String? {
    let text = text(column)
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      say(column, "This is empty. \(expected)")
      return nil
    }
    return text
  }

  private mutating func texts(_ column: EstablishmentColumn) -> [String] {
    let field = field(column)
    if field.isEmpty { return [] }
    return pools.lists.value(of: field.range, in: reader.text) { FieldList.split(reader.string(field)) }
  }

  // MARK: Names

  private mutating func named<Name: RawRepresentable & CaseIterable & Sendable>(
    _ column: EstablishmentColumn, _ pool: WritableKeyPath<EstablishmentPools, FieldPool<Name?>>
  ) -> Name? where Name.RawValue == String {
    let field = field(column)
    if field.isEmpty { return nil }
    let name = pools[keyPath: pool].value(of: field.range, in: reader.text) {
      Name(rawValue: FieldList.trimmed(reader.string(field)).lowercased())
    }
    if name == nil {
      let names = Name.allCases.map(\.rawValue)
      say(column, "One of \(names.joined(separator: ", ")) is expected.", among: names)
    }
    return name
  }

  private mutating func designations() -> [Designation] {
    let field = field(.designations)
    if field.isEmpty { return [] }
    let read = pools.designations.value(of: field.range, in: reader.text) { Self.designations(reader.string(field)) }
    switch read {
    case .success(let designations): return designations
    case .failure(let unknown):
      let nearest = list.nearest(to: unknown.name, among: Designation.allCases.map(\.rawValue))
      say(
        .designations, "“\(unknown.name.prefix(60))” is no statutory designation that is known here.", nearest: nearest)
      return []
    }
  }

  private static func designations(_ field: String) -> Result<[Designation], EstablishmentPools.UnknownName> {
    var designations: [Designation] = []
    for name in FieldList.split(field) {
      guard let designation = Designation(rawValue: name.lowercased()) else { return .failure(.init(name: name)) }
      if !designations.contains(designation) { designations.append(designation) }
    }
    return .success(designations)
  }
}
