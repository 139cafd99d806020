import Council
import DatabasePort
import Law

extension OpenRecords {
  /// Every version of a post's job description, earliest first.
  public func jobDescriptions(of post: Post.Reference, at authority: String) throws -> [Entry<StandingJobDescription>] {
    try transaction.query(
      "select * from job_description where authority = ? and post = ? order by valid_from",
      [.text(authority), .text(post.rawValue)], Self.jobDescription)
  }

  /// Puts these versions of a post's job description in the place of all it had.
  public func replace(
    jobDescriptionsOf post: Post.Reference, at authority: String, with entries: [Entry<StandingJobDescription>]
  ) throws {
    try replace(
      StructureTables.jobDescription, where: ["authority": .text(authority), "post": .text(post.rawValue)],
      with: entries.map { try Self.row($0, of: authority) })
  }

  static func jobDescription(_ row: Row) throws -> Entry<StandingJobDescription> {
    let (post, from) = (try row.text("post"), try row.text("valid_from"))
    let description = JobDescription(
      id: "\(post) \(from)", post: .init(rawValue: post), title: try row.text("title"), grade: try row.text("grade"),
      gradeSubjectToEvaluation: try row.flag("subject_to_evaluation"),
      evaluationResult: try row.optionalText("evaluation_result"), responsibleTo: try row.text("responsible_to"),
      day: try row.optionalText("written_on") == nil ? nil : try row.day("written_on"),
      purpose: try row.text("purpose"),
      accountabilities: try JSONText.read([JobDescription.Accountability].self, try row.text("accountabilities")),
      criteria: try JSONText.read([JobDescription.Criterion].self, try row.text("criteria")))
    return Entry(
      value: StandingJobDescription(description, from: try row.from(), to: try row.to()), ordinal: 0,
      enteredOn: try row.day("entered_on"), enteredUnder: try row.text("entered_under"))
  }

  private static func row(_ entry: Entry<StandingJobDescription>, of authority: String) throws -> TableRow {
    let (version, job) = (entry.value, entry.value.description)
    return try TableRow(
      StructureTables.jobDescription,
      [
        "authority": .text(authority), "post": .text(job.post.rawValue), "valid_from": DayColumn.from(version.from),
        "valid_to": DayColumn.to(version.to), "entered_on": DatabaseValue(entry.enteredOn),
        "entered_under": .text(entry.enteredUnder), "title": .text(job.title), "grade": .text(job.grade),
        "subject_to_evaluation": DatabaseValue(job.gradeSubjectToEvaluation),
        "evaluation_result": DatabaseValue(job.evaluationResult), "responsible_to": .text(job.responsibleTo),
        "written_on": DatabaseValue(job.day?.iso), "purpose": .text(job.purpose),
        "accountabilities": .text(try JSONText.write(job.accountabilities)),
        "criteria": .text(try JSONText.write(job.criteria)),
      ])
  }
}
