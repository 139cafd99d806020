import Law

/// The consultation of staff and of recognised unions on a restructure proposal, as anybody may know it. Who is consulted and what they
/// say is kept apart: ``ConsultedPerson``, ``ConsultationResponse``.
public struct StaffConsultation: Hashable, Sendable, Codable {
  /// A meeting with staff or unions.
  public struct Meeting: Hashable, Sendable, Codable {
    /// The day.
    public var day: Day
    /// With whom, or about what.
    public var words: String

    /// A meeting from its parts.
    public init(_ day: Day, _ words: String) { (self.day, self.words) = (day, words) }
  }

  /// The first day on which responses are taken.
  public var opens: Day
  /// The last day that was announced.
  public var closes: Day
  /// The unions that are recognised for those concerned; or who else represents them.
  public var unions: [String]
  /// Meetings with staff and unions, in order.
  public var meetings: [Meeting]
  /// Where the written information gives each matter of TULRCA 1992 s.188(4); a matter that is missing is not in it.
  public var pack: [Redundancy.PackMatter: String]
  /// The post to ask.
  public var contact: String
  /// The day it was closed; `nil` while it is not.
  public var closedOn: Day?
  /// Why it was closed before the day that was announced; empty when it was not.
  public var closing: String
  /// What came of it, once that is published.
  public var summary: ConsultationSummary?

  /// A consultation from its parts.
  public init(
    opens: Day, closes: Day, unions: [String] = [], meetings: [Meeting] = [],
    pack: [Redundancy.PackMatter: String] = [:], contact: String = "", closedOn: Day? = nil, closing: String = "",
    summary: ConsultationSummary? = nil
  ) {
    (self.opens, self.closes, self.unions, self.meetings) = (opens, closes, unions, meetings)
    (self.pack, self.contact) = (pack, contact)
    (self.closedOn, self.closing, self.summary) = (closedOn, closing, summary)
  }

  /// Its last day, as it was or as it was announced.
  public var lastDay: Day { closedOn ?? closes }

  /// Whether responses are taken on a day.
  public func takesResponses(on day: Day) -> Bool { closedOn == nil && opens <= day && day <= closes }

  /// The matters of s.188(4) that the written information does not give.
  public var missing: [Redundancy.PackMatter] { Redundancy.PackMatter.allCases.filter { pack[$0] == nil } }

  /// How its close is cited: `Consultation of staff and unions, 1 July 2014 to 30 July 2014`.
  public var citation: String { "Consultation of staff and unions, \(opens.long) to \(lastDay.long)" }
}

extension Redundancy.PackMatter {
  /// The matter in words.
  public var words: String { WrittenInformationGiven.Matter(rawValue: rawValue)?.words ?? rawValue }
}
