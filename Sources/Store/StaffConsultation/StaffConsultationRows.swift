import Council
import DatabasePort
import Law
import Secrets

extension OpenRecords {
  /// The consultation of staff and unions on a proposal; `nil` when none is entered.
  public func staffConsultation(on proposal: String, at authority: String) throws -> StaffConsultation? {
    try select(
      StaffConsultationTables.consultation, where: ["authority": .text(authority), "proposal": .text(proposal)],
      Self.staffConsultation
    ).first
  }

  static func staffConsultation(_ row: Row) throws -> StaffConsultation {
    StaffConsultation(
      opens: try row.day("opens"), closes: try row.day("closes"),
      unions: try JSONText.read([String].self, row.text("unions")),
      meetings: try JSONText.read([StaffConsultation.Meeting].self, row.text("meetings")),
      pack: try Self.pack(row.text("pack")), contact: try row.text("contact"),
      closedOn: try row.optionalText("closed_on").map { _ in try row.day("closed_on") },
      closing: try row.text("closing"),
      summary: try row.optionalText("summary").map { try JSONText.read(ConsultationSummary.self, $0) })
  }

  private static func pack(_ text: String) throws -> [Redundancy.PackMatter: String] {
    let pairs = try JSONText.read([String: String].self, text).compactMap { name, place in
      Redundancy.PackMatter(rawValue: name).map { ($0, place) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Keeps a consultation.
  public func save(_ consultation: StaffConsultation, on proposal: String, at authority: String) throws {
    let pack = Dictionary(consultation.pack.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
    try put(
      try TableRow(
        StaffConsultationTables.consultation,
        [
          "authority": .text(authority), "proposal": .text(proposal), "opens": DatabaseValue(consultation.opens),
          "closes": DatabaseValue(consultation.closes), "unions": .text(try JSONText.write(consultation.unions)),
          "meetings": .text(try JSONText.write(consultation.meetings)), "pack": .text(try JSONText.write(pack)),
          "contact": .text(consultation.contact), "closed_on": DatabaseValue(consultation.closedOn?.iso),
          "closing": .text(consultation.closing),
          "summary": DatabaseValue(try consultation.summary.map { try JSONText.write($0) }),
        ]))
  }

  /// Says in all private rows of a consultation when it closed, so that their time begins.
  public func beginRetention(ofConsultationOn proposal: String, at authority: String, closedOn day: Day) throws {
    for table in [
      StaffConsultationTables.person, StaffConsultationTables.response, StaffConsultationTables.theme,
    ] {
      for var row in try rows(table, where: ["authority": .text(authority), "proposal": .text(proposal)]) {
        row["closed_on"] = DatabaseValue(day)
        try put(row)
      }
    }
  }

  /// The themes of a consultation, in order. Whoever asks must have been allowed to read them.
  public func consultationThemes(on proposal: String, at authority: String) throws -> [ConsultationTheme] {
    try select(StaffConsultationTables.theme, where: ["authority": .text(authority), "proposal": .text(proposal)]) {
      ConsultationTheme(id: try $0.integer("number"), try $0.text("title"), answer: try $0.text("answer"))
    }
  }

  /// Keeps the themes of a consultation, in the place of those kept before.
  public func save(
    _ themes: [ConsultationTheme], on proposal: String, at authority: String, closedOn: Day? = nil
  ) throws {
    try replace(
      StaffConsultationTables.theme, where: ["authority": .text(authority), "proposal": .text(proposal)],
      with: try themes.map {
        try TableRow(
          StaffConsultationTables.theme,
          [
            "authority": .text(authority), "proposal": .text(proposal), "number": .integer($0.id),
            "title": .text($0.title), "answer": .text($0.answer), "closed_on": DatabaseValue(closedOn?.iso),
          ])
      })
  }
}
