import Law

/// One version of a job description with its person specification.
public struct JobDescription: Hashable, Sendable, Codable {
  /// Something the job answers for, with its weight.
  public struct Accountability: Hashable, Sendable, Codable {
    /// The accountability.
    public var text: String
    /// Its weight against the others of the same version; any unit.
    public var weight: Int

    /// An accountability with its weight.
    public init(_ text: String, weight: Int = 1) {
      self.text = text
      self.weight = weight
    }
  }

  /// Something the person must or should bring.
  public struct Criterion: Hashable, Sendable, Codable {
    /// The criterion.
    public var text: String
    /// Whether it is essential; otherwise desirable.
    public var essential: Bool

    /// A criterion.
    public init(_ text: String, essential: Bool) {
      self.text = text
      self.essential = essential
    }
  }

  /// The version's identifier in the case: `cdbss-2011-12`.
  public var id: String
  /// The post it describes.
  public var post: Post.Reference
  /// The title on the description.
  public var title: String
  /// The grade on it.
  public var grade: String
  /// Whether the grade is subject to evaluation.
  public var gradeSubjectToEvaluation: Bool
  /// The result of job evaluation; `nil` until it is recorded.
  public var evaluationResult: String?
  /// Whom it answers to, in the words of the description.
  public var responsibleTo: String
  /// When this version was written; `nil` when not said.
  public var day: Day?
  /// What the job is for.
  public var purpose: String
  /// What the job answers for.
  public var accountabilities: [Accountability]
  /// The person specification.
  public var criteria: [Criterion]

  /// A version of a job description.
  public init(
    id: String, post: Post.Reference, title: String, grade: String = "",
    gradeSubjectToEvaluation: Bool = false, evaluationResult: String? = nil,
    responsibleTo: String = "", day: Day? = nil, purpose: String = "",
    accountabilities: [Accountability] = [], criteria: [Criterion] = []
  ) {
    self.id = id
    self.post = post
    self.title = title
    self.grade = grade
    self.gradeSubjectToEvaluation = gradeSubjectToEvaluation
    self.evaluationResult = evaluationResult
    self.responsibleTo = responsibleTo
    self.day = day
    self.purpose = purpose
    self.accountabilities = accountabilities
    self.criteria = criteria
  }
}
