import Law

/// The job description of a post as it stands from one day to another.
public struct StandingJobDescription: Hashable, Sendable, Codable {
  /// What it says.
  public var description: JobDescription
  /// The first day it stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day it stands; `nil` while it lasts.
  public var to: Day?

  /// A job description with its days.
  public init(_ description: JobDescription, from: Day? = nil, to: Day? = nil) {
    self.description = description
    self.from = from
    self.to = to
  }

  /// Whether this version stands on a day.
  public func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

  /// The post it describes.
  public var reference: Post.Reference { description.post }
}

/// What a job description states, field by field.
public enum JobDescriptionField: String, VersionField {
  case title, grade
  case evaluation = "grade-evaluation"
  case evaluationResult = "evaluation-result"
  case responsibleTo = "responsible-to"
  case purpose, accountabilities, essential, desirable

  /// What a reader calls the field.
  public var words: String {
    switch self {
    case .evaluation: "job evaluation"
    case .evaluationResult: "result of evaluation"
    case .responsibleTo: "responsible to"
    case .essential: "essential criteria"
    case .desirable: "desirable criteria"
    case .title, .grade, .purpose, .accountabilities: rawValue
    }
  }

  /// What the field says, as text: several values in as many lines, nothing for what is not stated.
  public func text(of version: StandingJobDescription) -> String {
    let job = version.description
    return switch self {
    case .title: job.title
    case .grade: job.grade
    case .evaluation: job.gradeSubjectToEvaluation ? "grade subject to evaluation" : ""
    case .evaluationResult: job.evaluationResult ?? ""
    case .responsibleTo: job.responsibleTo
    case .purpose: job.purpose
    case .accountabilities:
      job.accountabilities.map { $0.weight == 1 ? $0.text : "\($0.text) (\($0.weight))" }.joined(separator: "\n")
    case .essential: job.criteria.filter(\.essential).map(\.text).joined(separator: "\n")
    case .desirable: job.criteria.filter { !$0.essential }.map(\.text).joined(separator: "\n")
    }
  }

  /// Takes over what another version says in this field.
  public func put(from source: StandingJobDescription, into version: inout StandingJobDescription) {
    let (job, kept) = (source.description, version.description.criteria)
    switch self {
    case .title: version.description.title = job.title
    case .grade: version.description.grade = job.grade
    case .evaluation: version.description.gradeSubjectToEvaluation = job.gradeSubjectToEvaluation
    case .evaluationResult: version.description.evaluationResult = job.evaluationResult
    case .responsibleTo: version.description.responsibleTo = job.responsibleTo
    case .purpose: version.description.purpose = job.purpose
    case .accountabilities: version.description.accountabilities = job.accountabilities
    case .essential: version.description.criteria = job.criteria.filter(\.essential) + kept.filter { !$0.essential }
    case .desirable: version.description.criteria = kept.filter(\.essential) + job.criteria.filter { !$0.essential }
    }
  }
}
