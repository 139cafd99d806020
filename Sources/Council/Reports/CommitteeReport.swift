import Law

/// An officers' report in the council's standard form. Figures are not in it: they come from the case.
public struct CommitteeReport: Hashable, Sendable, Codable {
  /// Posts or offices the report comes from.
  public var by: [String] = []
  /// Who is asked.
  public var to: String = ""
  /// The day of the meeting or decision.
  public var day: Day?
  /// The subject.
  public var subject: String = ""
  /// `Unrestricted`, or why not.
  public var classification: String = ""
  /// Wards or electoral divisions concerned.
  public var areas: String = ""
  /// The summary.
  public var summary: String = ""
  /// What the body is asked.
  public var recommendations: [Recommendation] = []
  /// The list as it is repeated at the end of the source, when it is; empty otherwise.
  public var recommendationsRepeated: [Recommendation] = []
  /// Numbered sections, in order.
  public var sections: [Section] = []
  /// Financial, legal, equality and other implications, each with its sign-off.
  public var implications: [Implication] = []
  /// Background papers; `nil` when not said, empty for "none".
  public var backgroundPapers: [String]?
  /// The post to ask.
  public var contactPost: String = ""
  /// Section numbers as the source prints them, for the numbering lint; empty when the report is Folkmoot's own.
  public var sourceNumbering: [String] = []

  /// An empty report.
  public init() {}

  /// What a report asks a body to do.
  public struct Recommendation: Hashable, Sendable, Codable {
    /// What the body is asked to do with it.
    public enum Verb: String, Sendable, Codable, CaseIterable {
      case agree, approve, authorise, comment, consider, delegate, designate, endorse, note, support
    }

    /// What the body is asked to do.
    public var verb: Verb
    /// What it is about, without the verb.
    public var text: String
    /// The designation it concerns, if any.
    public var designation: Designation?
    /// Posts named in it with the title it uses for each.
    public var titles: [Post.Reference: String]

    /// A recommendation.
    public init(
      verb: Verb, text: String, designation: Designation? = nil,
      titles: [Post.Reference: String] = [:]
    ) {
      self.verb = verb
      self.text = text
      self.designation = designation
      self.titles = titles
    }
  }

  /// A numbered part of the report.
  public struct Section: Hashable, Sendable, Codable {
    /// Which part of the standard form it is.
    public enum Kind: String, Sendable, Codable, CaseIterable { case background, proposals, other }
    /// Which part of the standard form it is.
    public var kind: Kind
    /// The heading.
    public var title: String
    /// Paragraphs in Markdown, each numbered when printed.
    public var paragraphs: [String]

    /// A section.
    public init(kind: Kind = .other, title: String, paragraphs: [String]) {
      self.kind = kind
      self.title = title
      self.paragraphs = paragraphs
    }
  }

  /// What the decision means in one respect, and who says so.
  public struct Implication: Hashable, Sendable, Codable {
    /// The respects every report speaks of.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case financial, legal, equality, climate, risk, consultation

      /// The heading.
      public var heading: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() + " implications" }
    }
    /// Which respect.
    public var kind: Kind
    /// Paragraphs in Markdown.
    public var paragraphs: [String]
    /// The post that signs it off; empty when the source names none.
    public var signedOffBy: String

    /// An implication.
    public init(kind: Kind, paragraphs: [String], signedOffBy: String = "") {
      self.kind = kind
      self.paragraphs = paragraphs
      self.signedOffBy = signedOffBy
    }
  }
}
