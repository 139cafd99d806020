import Council
import Law
import Publishing

/// Job descriptions as the API writes them.
enum WrittenJob: WrittenVersion {
  typealias Field = JobDescriptionField

  static let name = "JobDescription"
  static let about = "What the job of a post is for and answers for, as it stands from a day to a day."

  static let members: [VersionMember<StandingJobDescription>] = [
    text("title", "title", "The title on it.", \.title, most: TextLimit.title),
    text(
      "responsibleTo", "responsible-to", "Whom it answers to, in its words.", \.responsibleTo, most: TextLimit.title),
    text("grade", "grade", "Empty when it is not stated.", \.grade, most: TextLimit.short),
    VersionMember(
      name: "gradeSubjectToEvaluation", field: "grade-evaluation",
      schema: Schema.flag.said("Whether the grade waits for job evaluation."),
      write: { .flag($0.description.gradeSubjectToEvaluation) },
      put: { $1.description.gradeSubjectToEvaluation = $0.isTrue }),
    VersionMember(
      name: "evaluationResult", field: "evaluation-result",
      schema: Schema.text("The result of job evaluation; null until there is one.", most: TextLimit.short).orNull,
      write: { .optional($0.description.evaluationResult) },
      put: { $1.description.evaluationResult = $0.text.flatMap { $0.isEmpty ? nil : $0 } }),
    text("purpose", "purpose", "What the job is for.", \.purpose, most: TextLimit.paragraph),
    VersionMember(
      name: "accountabilities", field: "accountabilities", schema: accountabilities,
      write: { .list($0.description.accountabilities.map(value)) },
      put: { $1.description.accountabilities = $0.items.map(accountability) }),
    criteria("essential", "What somebody must bring.", true),
    criteria("desirable", "What somebody should bring.", false),
  ]

  static func reference(_ job: StandingJobDescription) -> String { job.description.post.rawValue }
  static func days(_ job: StandingJobDescription) -> (from: Day?, to: Day?) { (job.from, job.to) }
  static func objections(to job: StandingJobDescription) -> [Objection] { job.description.objections }

  private static func text(
    _ name: String, _ field: String, _ about: String, _ path: any WritableKeyPath<JobDescription, String> & Sendable,
    most: Int
  ) -> VersionMember<StandingJobDescription> {
    VersionMember(
      name: name, field: field, schema: .text(about, most: most), write: { .text($0.description[keyPath: path]) },
      put: { $1.description[keyPath: path] = $0.text?.trimmed ?? "" })
  }

  private static func criteria(_ name: String, _ about: String, _ essential: Bool) -> VersionMember<
    StandingJobDescription
  > {
    VersionMember(
      name: name, field: name, schema: .list(.text(most: TextLimit.item), most: TextLimit.items, about),
      write: { .texts($0.description.criteria.filter { $0.essential == essential }.map(\.text)) },
      put: { value, version in
        let kept = version.description.criteria.filter { $0.essential != essential }
        let new = value.texts.map { JobDescription.Criterion($0.trimmed, essential: essential) }
        version.description.criteria = essential ? new + kept : kept + new
      })
  }

  private static let accountabilities = Schema.list(
    .object(
      "Accountability", "One thing the job answers for.",
      [.must("text", .text(most: TextLimit.item)), .must("weight", .whole(1...1000, "Against the others."))]),
    most: TextLimit.items)

  private static func value(_ item: JobDescription.Accountability) -> JSONText.Value {
    .object([("text", .text(item.text)), ("weight", .whole(item.weight))])
  }

  private static func accountability(_ value: JSONText.Value) -> JobDescription.Accountability {
    .init(value["text"]?.text?.trimmed ?? "", weight: value["weight"]?.whole ?? 1)
  }
}
