import Council
import HTML

/// The fields of a job description.
enum JobMatter: EditedMatter {
  typealias Field = JobDescriptionField

  static func groups(among around: Establishment) -> [EditGroup] {
    [
      EditGroup(id: "job", heading: "The job", fields: job),
      EditGroup(id: "person", heading: "The person specification", fields: person),
    ]
  }

  private static let job = [
    EditField(name: "title", label: "Title"),
    EditField(name: "responsible-to", label: "Responsible to"),
    EditField(name: "grade", label: "Grade", kind: .line(isNarrow: true)),
    EditField(name: "grade-evaluation", label: "The grade is subject to job evaluation", kind: .tick),
    EditField(
      name: "evaluation-result", label: "Result of the evaluation", hint: "Empty until there is one.",
      kind: .line(isNarrow: true)),
    EditField(name: "purpose", label: "Purpose", kind: .lines(rows: 5)),
    EditField(
      name: "accountabilities", label: "Accountabilities",
      hint: "One on a line. A weight stands at the end in brackets, as in: Leads the service (3).",
      kind: .lines(rows: 10)),
  ]

  private static let person = [
    EditField(name: "essential", label: "Essential criteria", hint: "One on a line.", kind: .lines(rows: 6)),
    EditField(name: "desirable", label: "Desirable criteria", hint: "One on a line.", kind: .lines(rows: 4)),
  ]

  static func texts(of version: StandingJobDescription) -> [String: String] {
    var texts = Dictionary(JobDescriptionField.allCases.map { ($0.rawValue, $0.text(of: version)) }) { first, _ in
      first
    }
    texts["grade-evaluation"] = version.description.gradeSubjectToEvaluation ? "yes" : ""
    return texts
  }

  static func read(
    _ texts: [String: String], over base: StandingJobDescription, among around: () throws -> Establishment,
    _ faults: inout FormFaults
  ) -> StandingJobDescription {
    let reading = FieldReading(texts: texts)
    var version = base
    version.description.title = reading.text("title")
    version.description.responsibleTo = reading.text("responsible-to")
    version.description.grade = reading.text("grade")
    version.description.gradeSubjectToEvaluation = reading.text("grade-evaluation") == "yes"
    let result = reading.text("evaluation-result")
    version.description.evaluationResult = result.isEmpty ? nil : result
    version.description.purpose = reading.text("purpose")
    version.description.accountabilities = reading.lines("accountabilities").map(accountability)
    version.description.criteria =
      reading.lines("essential").map { .init($0, essential: true) }
      + reading.lines("desirable").map { .init($0, essential: false) }
    return version
  }

  /// `Leads the service (3)` has the weight 3.
  private static func accountability(_ line: String) -> JobDescription.Accountability {
    guard let match = line.wholeMatch(of: /(.+) \(([0-9]{1,6})\)/), let weight = Int(match.output.2) else {
      return .init(line)
    }
    return .init(String(match.output.1), weight: weight)
  }

  static func objections(to version: StandingJobDescription) -> [Objection] { version.description.objections }
}
