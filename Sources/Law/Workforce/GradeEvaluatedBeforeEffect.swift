/// A grade that is subject to evaluation is settled before the change is put into effect.
public enum GradeEvaluatedBeforeEffect: LocalRule {
  /// What the check needs to know about one post.
  public struct Facts: Sendable {
    let post: String
    let grade: String
    let result: String?
    let takesEffect: Day

    /// A post whose grade is subject to evaluation, its provisional grade, the result once recorded, and the day of
    /// effect.
    public init(post: String, grade: String, result: String?, takesEffect: Day) {
      self.post = post
      self.grade = grade
      self.result = result
      self.takesEffect = takesEffect
    }
  }

  public static let id = "WF-7"
  public static let title = "Grades are evaluated before the change takes effect"
  public static let citation = Citation(
    "Council pay policy", "on job evaluation", title: "The council’s own pay and grading practice")
  public static let verification = Verification.councilPaper(
    "Kent County Council, 23 March 2010 and 15 December 2011: grades “subject to evaluation”; Rotherham MBC, 16 June 2014, "
      + "section 9: a pay and grading panel checks changed job descriptions")
  public static let explanation = """
    A post or job description whose grade is subject to evaluation may be approved, but is not put into effect until \
    the result of the evaluation is recorded.
    """

  public static func check(_ facts: Facts) -> [Finding] {
    if let result = facts.result, !result.isEmpty {
      return [met(facts.post, "\(facts.post): the grade is evaluated", "The result is recorded: \(result).")]
    }
    let grade = facts.grade.isEmpty ? "The grade" : "Grade \(facts.grade)"
    return [
      notMet(
        facts.post, "\(facts.post): the grade is not yet evaluated",
        "\(grade) is subject to evaluation. This blocks putting into effect, not approval.",
        remedy: "Record the result of the evaluation before \(facts.takesEffect.long).")
    ]
  }
}
