import Council
import DatabasePort
import Law

extension OpenRecords {
  // MARK: Assessments

  /// The versions of an assessment that were signed off, the first first.
  public func equalityAssessment(
    _ reference: EqualityImpactAssessment.Reference, at authority: String
  ) throws -> [EqualityImpactAssessment] {
    try select(
      EqualityTables.assessment, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.assessment)
  }

  /// The version of an assessment that is in the making, and its edition; `nil` when there is none.
  public func equalityDraft(
    _ reference: EqualityImpactAssessment.Reference, at authority: String
  ) throws -> (assessment: EqualityImpactAssessment, edition: Int)? {
    try select(
      EqualityTables.draft, where: ["authority": .text(authority), "reference": .text(reference.rawValue)], Self.draft
    ).first
  }

  /// All assessments in the making, by their references.
  public func equalityDrafts(at authority: String) throws -> [EqualityImpactAssessment] {
    try select(EqualityTables.draft, where: ["authority": .text(authority)], Self.draft).map(\.assessment)
      .sorted { $0.reference < $1.reference }
  }

  /// The latest signed version of each assessment, the last signed first, at most so many after leaving some out.
  public func equalityAssessments(
    at authority: String, atMost: Int, after passed: Int = 0
  ) throws -> [EqualityImpactAssessment] {
    try transaction.query(
      """
      select a.* from equality_assessment a
      where a.authority = ? and a.version = (
        select max(b.version) from equality_assessment b where b.authority = a.authority and b.reference = a.reference)
      order by a.signed_on desc, a.reference desc limit ? offset ?
      """, [.text(authority), .integer(atMost), .integer(passed)], Self.assessment)
  }

  /// The signed versions of assessments for something, the earliest first.
  public func equalityAssessments(of matter: EqualityMatter, at authority: String) throws -> [EqualityImpactAssessment]
  {
    try transaction.query(
      """
      select * from equality_assessment where authority = ? and matter_kind = ? and matter = ?
      order by signed_on, reference, version
      """, [.text(authority), .text(matter.kind.rawValue), .text(matter.reference)], Self.assessment)
  }

  /// What was assessed for a decision: for itself, for its notice, for the restructures it decided, for the reports on its item.
  public func equalityAssessments(for decision: Decision, at authority: String) throws -> [EqualityImpactAssessment] {
    var matters = [EqualityMatter(.decision, decision.reference.rawValue)]
    if let entry = decision.announcement { matters.append(EqualityMatter(.announcement, entry.rawValue)) }
    if !decision.reference.rawValue.isEmpty {
      matters += try proposals(decidedBy: decision.reference, at: authority).map { EqualityMatter(.proposal, $0.id) }
    }
    if let meeting = decision.meeting, let item = decision.item {
      let papers = try papers(of: meeting, at: authority).filter { $0.item == item && !$0.isExempt }
      matters += Set(papers.map(\.reference)).sorted { $0.rawValue < $1.rawValue }.map { .report($0, to: meeting) }
    }
    return try matters.flatMap { try equalityAssessments(of: $0, at: authority) }
  }

  /// The reference for the next assessment of a year.
  public func nextEqualityAssessment(
    of year: Int, at authority: String
  ) throws -> EqualityImpactAssessment.Reference {
    let beginning = "EIA-\(year)-"
    let number = try transaction.query(
      """
      select coalesce(max(cast(replace(reference, ?, '') as integer)), 0) + 1 as number from (
        select reference from equality_assessment where authority = ? and reference like ?
        union select reference from equality_draft where authority = ? and reference like ?) taken
      """, [.text(beginning)] + [.text(authority), .text("\(beginning)%"), .text(authority), .text("\(beginning)%")]
    ) { try $0.integer("number") }.first
    return .init(rawValue: "\(beginning)\(number ?? 1)")
  }

  /// Keeps the version in the making.
  public func save(draft assessment: EqualityImpactAssessment, edition: Int, at authority: String) throws {
    try put(
      try TableRow(
        EqualityTables.draft,
        [
          "authority": .text(authority), "reference": .text(assessment.reference.rawValue),
          "edition": .integer(edition), "content": .text(try JSONText.write(assessment)),
        ]))
  }

  /// Enters a version that was signed off, in the place of the one in the making. Both days must be there.
  public func sign(_ assessment: EqualityImpactAssessment, at authority: String) throws {
    for row in try rows(
      EqualityTables.draft,
      where: ["authority": .text(authority), "reference": .text(assessment.reference.rawValue)])
    { try delete(row) }
    try put(
      try TableRow(
        EqualityTables.assessment,
        [
          "authority": .text(authority), "reference": .text(assessment.reference.rawValue),
          "version": .integer(assessment.version), "title": .text(assessment.title),
          "matter_kind": .text(assessment.matter.kind.rawValue), "matter": .text(assessment.matter.reference),
          "answers": .text(try JSONText.write(assessment.answers)), "asked": .text(assessment.asked),
          "responsible": .text(assessment.responsible.rawValue), "review_on": DatabaseValue(assessment.reviewOn?.iso),
          "signed_on": DatabaseValue(assessment.signedOn?.iso), "signed_by": .text(assessment.signedBy),
        ]))
  }

  static func assessment(_ row: Row) throws -> EqualityImpactAssessment {
    EqualityImpactAssessment(
      reference: .init(rawValue: try row.text("reference")), version: try row.integer("version"),
      title: try row.text("title"), matter: EqualityMatter(try row.word("matter_kind"), try row.text("matter")),
      answers: try JSONText.read([EqualityImpactAssessment.Answer].self, try row.text("answers")),
      asked: try row.text("asked"), responsible: .init(rawValue: try row.text("responsible")),
      reviewOn: try row.day("review_on"), signedOn: try row.day("signed_on"), signedBy: try row.text("signed_by"))
  }

  private static func draft(_ row: Row) throws -> (assessment: EqualityImpactAssessment, edition: Int) {
    (
      try JSONText.read(EqualityImpactAssessment.self, try row.text("content")), try row.integer("edition")
    )
  }

  // MARK: Information and objectives

  /// What the council published, the latest first.
  public func equalityInformation(at authority: String) throws -> [EqualityInformation] {
    try transaction.query(
      "select * from equality_information where authority = ? order by published_on desc, number desc limit 200",
      [.text(authority)]
    ) { row in
      EqualityInformation(
        id: try row.integer("number"), publishedOn: try row.day("published_on"), title: try row.text("title"),
        text: try row.text("content"), about: try row.word("about"), employees: try row.optionalInteger("employees"),
        figures: try row.optionalText("figures").map { try JSONText.read(EqualityFigures.self, $0) })
    }
  }

  /// The council’s objectives, the latest first.
  public func equalityObjectives(at authority: String) throws -> [EqualityObjective] {
    try transaction.query(
      "select * from equality_objective where authority = ? order by published_on desc, number limit 200",
      [.text(authority)]
    ) { row in
      EqualityObjective(
        id: try row.integer("number"), publishedOn: try row.day("published_on"), text: try row.text("objective"),
        measure: try row.text("measure"), target: try row.text("target"), due: try row.day("due_on"),
        progress: try row.text("progress"), progressOn: try row.optionalDay("progress_on"),
        isReached: try row.integer("reached") == 1)
    }
  }

  /// What the council published for equality.
  public func equalityDuties(at authority: String) throws -> EqualityDuties {
    EqualityDuties(
      information: try equalityInformation(at: authority), objectives: try equalityObjectives(at: authority))
  }

  /// What is to be published, or looked at again, for equality.
  func equalityAwaited(at authority: String, on day: Day, atMost: Int) throws -> [Awaited] {
    try equalityDuties(at: authority).awaited(by: "the council", on: day)
      + equalityAssessments(at: authority, atMost: atMost).compactMap { Awaited.of($0, on: day) }
  }

  /// Enters a publication with the next number, and gives it back.
  public func enter(_ information: EqualityInformation, at authority: String) throws -> Int {
    let number = (try equalityInformation(at: authority).map(\.id).max() ?? 0) + 1
    try put(
      try TableRow(
        EqualityTables.information,
        [
          "authority": .text(authority), "number": .integer(number),
          "published_on": DatabaseValue(information.publishedOn), "title": .text(information.title),
          "content": .text(information.text), "about": .text(information.about.rawValue),
          "employees": information.employees.map { .integer($0) } ?? .null,
          "figures": DatabaseValue(try information.figures.map { try JSONText.write($0) }),
        ]))
    return number
  }

  /// The number for the next objective.
  public func nextEqualityObjective(at authority: String) throws -> Int {
    (try equalityObjectives(at: authority).map(\.id).max() ?? 0) + 1
  }

  /// Enters an objective, or overwrites what was known of it.
  public func save(_ objective: EqualityObjective, at authority: String) throws {
    try put(
      try TableRow(
        EqualityTables.objective,
        [
          "authority": .text(authority), "number": .integer(objective.id),
          "published_on": DatabaseValue(objective.publishedOn), "objective": .text(objective.text),
          "measure": .text(objective.measure), "target": .text(objective.target),
          "due_on": DatabaseValue(objective.due), "progress": .text(objective.progress),
          "progress_on": DatabaseValue(objective.progressOn?.iso), "reached": .integer(objective.isReached ? 1 : 0),
        ]))
  }
}
