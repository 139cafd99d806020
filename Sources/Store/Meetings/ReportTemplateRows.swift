import Council
import DatabasePort

extension OpenRecords {
  /// What a council asks of every report; nothing when it declared nothing.
  public func reportTemplate(of authority: String) throws -> ReportTemplate {
    try select(MeetingTables.template, where: ["authority": .text(authority)]) {
      var template = try JSONText.read(ReportTemplate.self, $0.text("content"))
      template.version = try $0.integer("version")
      return template
    }.first ?? ReportTemplate()
  }

  /// Keeps what a council asks of every report, instead of what it asked.
  public func save(_ template: ReportTemplate, of authority: String) throws {
    try put(
      try TableRow(
        MeetingTables.template,
        [
          "authority": .text(authority), "version": .integer(template.version),
          "content": .text(try JSONText.write(template)),
        ]))
  }
}
