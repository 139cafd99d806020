/// The decision-maker has due regard to the equality duty, with an assessment as evidence (Equality Act 2010 s.149).
public enum EqualityDutyRegarded: Rule {
  /// The protected characteristics of s.149(7), with marriage and civil partnership, which counts for s.149(1)(a)
  /// only.
  public enum Characteristic: String, Sendable, Codable, CaseIterable {
    case age, disability
    case genderReassignment = "gender-reassignment"
    case marriageAndCivilPartnership = "marriage-and-civil-partnership"
    case pregnancyAndMaternity = "pregnancy-and-maternity"
    case race
    case religionOrBelief = "religion-or-belief"
    case sex
    case sexualOrientation = "sexual-orientation"

    /// The characteristic in words.
    public var words: String { rawValue.split(separator: "-").joined(separator: " ") }
  }

  /// What the papers record of an assessment.
  public struct Assessment: Sendable {
    let day: Day?
    let findsNoImpact: Bool
    let reason: String
    let named: Set<Characteristic>
    let unreasoned: Set<Characteristic>
    let inPack: Bool

    /// The day it was made, whether it finds no impact and why, whom it names, of whom it finds no impact and does not say why, and
    /// whether the decision-maker has it.
    public init(
      day: Day?, findsNoImpact: Bool, reason: String, named: Set<Characteristic>,
      unreasoned: Set<Characteristic> = [], inPack: Bool
    ) {
      self.day = day
      self.unreasoned = unreasoned
      self.findsNoImpact = findsNoImpact
      self.reason = reason
      self.named = named
      self.inPack = inPack
    }
  }

  /// What the check needs to know.
  public struct Facts: Sendable {
    let assessment: Assessment?
    let decidedBy: String
    let on: Day

    /// The assessment, if any; who decides; the day of the decision.
    public init(assessment: Assessment?, decidedBy: String, on: Day) {
      self.assessment = assessment
      self.decidedBy = decidedBy
      self.on = on
    }
  }

  public static let id = "EQ-1"
  public static let title = "The decision is made with regard to the equality duty"
  public static let citation = Citation(
    "Equality Act 2010", "s.149", title: "Equality Act 2010",
    url: "https://www.legislation.gov.uk/ukpga/2010/15/section/149")
  public static let inForce = InForce(from: Day(iso: "2011-04-05"))
  public static let verification = Verification.textRead(
    "s.149(1): “A public authority must, in the exercise of its functions, have due regard to the need to”. The first day and "
      + "the limit on marriage and civil partnership were read on secondary pages; s.149(7)–(9) were not read.")
  public static let severity = Severity.warn
  public static let binds = "Every public authority"
  public static let explanation = """
    The Act asks for due regard, not for a document. As evidence Folkmoot looks for an assessment dated before the \
    decision, in the decision-maker's papers, that names each protected characteristic and gives a reason where it \
    finds no impact. Marriage and civil partnership counts only for the first limb (discrimination), so its absence \
    alone is not held against it.
    """

  private static let subject = "Equality assessment"

  public static func check(_ facts: Facts) -> [Finding] {
    let heading = "Regard to the equality duty"
    if let early = outsideItsDays(subject, heading, on: facts.on) { return [early] }
    let judge = facts.decidedBy.isEmpty ? "The decision-maker" : facts.decidedBy
    guard let assessment = facts.assessment else {
      return [
        forJudgement(
          subject, heading, "No equality assessment is in the papers.", judge: judge,
          remedy: "Put an assessment, or the reason why none is needed, before the decision-maker by \(facts.on.long).")
      ]
    }
    let gaps = Gap.found(in: assessment, decision: facts.on)
    guard let first = gaps.first else { return [met(subject, heading, complete(assessment, judge: judge))] }
    return [
      notMet(
        subject, first.title, Wording.sentence(gaps.map(\.message).joined(separator: " ")),
        remedy: gaps.map(\.remedy).joined(separator: " ") + " The decision is on \(facts.on.long), by: \(judge).")
    ]
  }

  private static func complete(_ assessment: Assessment, judge: String) -> String {
    let dated = assessment.day.map { "made on \($0.long)" } ?? "made"
    return
      "The assessment, \(dated), names the protected characteristics and is in the papers of the decision-maker, \(judge). "
      + "Whether that is due regard is for the decision-maker to judge."
  }
}

/// One thing an assessment lacks, in words.
private struct Gap {
  let title: String
  let message: String
  let remedy: String

  static func found(in it: EqualityDutyRegarded.Assessment, decision: Day) -> [Gap] {
    [characteristics(it), reason(it), reasons(it), day(it, decision), pack(it)].compactMap(\.self)
  }

  private static func characteristics(_ it: EqualityDutyRegarded.Assessment) -> Gap? {
    let missing = EqualityDutyRegarded.Characteristic.allCases.filter {
      !it.named.contains($0) && $0 != .marriageAndCivilPartnership
    }
    guard !missing.isEmpty else { return nil }
    guard !it.named.isEmpty else {
      return Gap(
        title: "The equality assessment names no characteristic",
        message: "It names none of the protected characteristics.",
        remedy: "Say for each characteristic what was looked at and what was found.")
    }
    let names = Wording.list(missing.map(\.words), most: 9)
    return Gap(
      title: "The equality assessment leaves characteristics out", message: "It does not name \(names).",
      remedy: "Add what was found for \(names).")
  }

  private static func reason(_ it: EqualityDutyRegarded.Assessment) -> Gap? {
    guard it.findsNoImpact, it.reason.isEmpty else { return nil }
    return Gap(
      title: "The equality assessment finds no impact and gives no reason",
      message: "It finds no impact and gives no reason.", remedy: "Give the reason for finding no impact.")
  }

  private static func reasons(_ it: EqualityDutyRegarded.Assessment) -> Gap? {
    let missing = EqualityDutyRegarded.Characteristic.allCases.filter(it.unreasoned.contains)
    guard !missing.isEmpty else { return nil }
    let names = Wording.list(missing.map(\.words), most: 9)
    return Gap(
      title: "The equality assessment finds no impact and does not say why",
      message: "It finds no impact and gives no reason for \(names).", remedy: "Give the reason for \(names).")
  }

  private static func day(_ it: EqualityDutyRegarded.Assessment, _ decision: Day) -> Gap? {
    guard let day = it.day else {
      return Gap(
        title: "The equality assessment is not dated", message: "It bears no day.", remedy: "Date it.")
    }
    guard day >= decision else { return nil }
    return Gap(
      title: "The equality assessment is not from before the decision",
      message: "It is dated \(day.long); the decision is on \(decision.long).",
      remedy: "Finish it before the decision, or move the decision.")
  }

  private static func pack(_ it: EqualityDutyRegarded.Assessment) -> Gap? {
    guard !it.inPack else { return nil }
    return Gap(
      title: "The equality assessment is not in the papers",
      message: "It is not among the decision-maker’s papers.", remedy: "Attach it.")
  }
}
