import Law

/// What older programs ask a council’s site for: the operations of `mgWebService.asmx` that Folkmoot answers.
public enum ModernGovOperation: String, CaseIterable, Sendable {
  case councillorsByWard = "GetCouncillorsByWard"
  case councillorsByWardId = "GetCouncillorsByWardId"
  case councillorsByPostcode = "GetCouncillorsByPostcode"
  case memberGroup = "GetMemberGroup"
  case committees = "GetCommittees"
  case committeesByUser = "GetCommitteesByUser"
  case meetings = "GetMeetings"
  case meetingsByDate = "GetAllMeetingsByDate"
  case meeting = "GetMeeting"
  case attachment = "GetAttachment"

  /// Something that is asked for along with it.
  public struct Parameter: Hashable, Sendable {
    /// Its name, as the first such service spelled it: `lWardId`.
    public let name: String
    /// Whether it is a whole number, and has to be sent.
    public let isNumber: Bool
  }

  /// The operation of a name, whatever its case.
  public init?(named name: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) else { return nil }
    self = found
  }

  private static let days = ["sFromDate", "sToDate"].map { Parameter(name: $0, isNumber: false) }

  /// What is asked for along with it, in order.
  public var parameters: [Parameter] {
    switch self {
    case .councillorsByWard, .committees: []
    case .councillorsByWardId: [Parameter(name: "lWardId", isNumber: true)]
    case .councillorsByPostcode: [Parameter(name: "sPostcode", isNumber: false)]
    case .memberGroup: [Parameter(name: "sOrder", isNumber: false), Parameter(name: "sShortName", isNumber: false)]
    case .committeesByUser: [Parameter(name: "lUserId", isNumber: true)]
    case .meetings: [Parameter(name: "lCommitteeId", isNumber: true)] + Self.days
    case .meetingsByDate: Self.days
    case .meeting: [Parameter(name: "lMeetingId", isNumber: true)]
    case .attachment: [Parameter(name: "lAttachmentId", isNumber: true)]
    }
  }
}

/// Why an operation is not answered, in words for whoever wrote the program.
public struct ModernGovRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of refusal it is.
  public enum Kind: Hashable, Sendable {
    /// It was asked in a way that cannot be answered.
    case wrong
    /// What was asked for is not there.
    case absent
    /// What was sent is no envelope at all.
    case unreadable
  }

  /// What kind of refusal it is.
  public let kind: Kind
  /// What is wrong, and what to send instead.
  public let description: String

  /// A refusal with its words.
  public init(_ words: String, _ kind: Kind = .wrong) { (description, self.kind) = (words, kind) }
}

/// One operation with what was sent along, names in any case.
public struct ModernGovCall: Hashable, Sendable {
  /// What is asked.
  public let operation: ModernGovOperation
  private let sent: [String: String]

  /// A call of an operation by its name.
  public init(_ name: String, _ sent: [String: String]) throws(ModernGovRefusal) {
    guard let operation = ModernGovOperation(named: name) else {
      let known = ModernGovOperation.allCases.map(\.rawValue).joined(separator: ", ")
      throw ModernGovRefusal("There is no operation \(name.prefix(60)). There are: \(known).", .absent)
    }
    self.operation = operation
    self.sent = Dictionary(sent.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
  }

  /// A text that was sent; empty when none was.
  public func text(_ name: String) -> String { (sent[name.lowercased()] ?? "").trimmedOfSpace }

  /// A day that was sent as `06/05/2021`; `nil` for none, which older programs send as 0.
  public func day(_ name: String) throws(ModernGovRefusal) -> Day? {
    let text = text(name)
    guard !text.isEmpty, text != "0" else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard parts.count == 3, let day = Day(year: parts[2], month: parts[1], day: parts[0]) else {
      throw ModernGovRefusal("\(name) is a day such as \(name)=06/05/2021, or 0 for any; “\(text.prefix(40))” is not.")
    }
    return day
  }

  /// A whole number that was sent.
  public func number(_ name: String) throws(ModernGovRefusal) -> Int {
    let text = text(name)
    guard !text.isEmpty else {
      throw ModernGovRefusal("Missing parameter: \(name). Send a whole number, such as \(name)=1.")
    }
    guard let number = Int(text) else {
      throw ModernGovRefusal("\(name) is a whole number, such as \(name)=1; “\(text.prefix(40))” is not.")
    }
    return number
  }
}
