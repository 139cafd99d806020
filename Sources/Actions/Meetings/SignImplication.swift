import Council
import Law
import Store

/// Signs what a report says of one consequence, in the words of whoever signs. A later change of the report asks for it again.
public struct SignImplication: Deed {
  public static let permission = Permission.signImplications
  public static let name = "sign-implication"
  public let authority: String
  /// Which meeting.
  public let meeting: Meeting.Reference
  /// Which paper in the making.
  public let paper: Paper.Reference
  /// Which section of the template.
  public let key: String
  /// What it says.
  public let text: String
  /// Which version of what is prepared was read.
  public let version: Int

  /// The words under a section of a paper, to be signed.
  public init(
    _ key: String, as text: String, of paper: Paper.Reference, in meeting: Meeting.Reference, over version: Int,
    at authority: String
  ) {
    (self.key, self.text, self.paper, self.meeting) = (key, text, paper, meeting)
    (self.version, self.authority) = (version, authority)
  }

  /// Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let signing = try PaperSigning(work, paper, of: meeting, at: authority, over: version)
    let template = try work.records.reportTemplate(of: authority)
    var parts = signing.parts
    parts.implications = template.implications(over: parts.implications)
    guard let place = parts.implications.firstIndex(where: { $0.key == key }), !text.isEmpty else {
      throw MeetingRefusal.nothingToSign
    }
    let signer = parts.implications[place].signer
    guard !signer.isEmpty, signer == work.person.post else {
      throw MeetingRefusal.notYours(signer: signer.isEmpty ? "author of the report" : signer)
    }
    parts.implications[place].text = text
    parts.implications[place].signature = .init(post: signer, at: work.now.moment)
    try MeetingRefusal.check(parts.objections, inSpiteOfWarnings: true)
    return try signing.save(parts, self, "Implications signed by the \(signer)")
  }
}

/// Says why a report may be published though what the template asks is not there: the monitoring officer answers for it.
public struct WaiveImplications: Deed {
  public static let permission = Permission.waiveImplications
  public static let name = "waive-implications"
  public let authority: String
  /// Which meeting.
  public let meeting: Meeting.Reference
  /// Which paper in the making.
  public let paper: Paper.Reference
  /// Why.
  public let reason: String
  /// Which version of what is prepared was read.
  public let version: Int

  /// The reason for a paper.
  public init(
    _ reason: String, of paper: Paper.Reference, in meeting: Meeting.Reference, over version: Int, at authority: String
  ) {
    (self.reason, self.paper, self.meeting, self.version) = (reason, paper, meeting, version)
    self.authority = authority
  }

  /// Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let signing = try PaperSigning(work, paper, of: meeting, at: authority, over: version)
    guard !reason.isEmpty else {
      throw MeetingRefusal.objections([
        .refusal("reason", "Say why it may be published without. Readers of the report see it.")
      ])
    }
    try MeetingRefusal.check(
      TextLimit.objections("reason", reason, most: TextLimit.item, what: "A reason"), inSpiteOfWarnings: true)
    var parts = signing.parts
    parts.waiver = ImplicationWaiver(reason: reason, post: work.person.post, at: work.now.moment)
    return try signing.save(parts, self, "Report let through without what the template asks")
  }
}
