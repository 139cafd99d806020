/// What kind of body meets: which law binds it, and where lists put it.
public enum BodyKind: String, Sendable, Codable, CaseIterable {
  case council, executive, committee
  case subCommittee = "sub-committee"
  case jointCommittee = "joint-committee"
  case scrutiny, licensing, advisory, board, assembly, forum, panel
  case programmeBoard = "programme-board"
  case neighbourhoodForum = "neighbourhood-forum"
  case engagementForum = "local-engagement-forum"
  case memberForum = "member-forum"
  case wardMeeting = "ward-meeting"
  case areaAssembly = "area-assembly"
  case civicSpace = "online-civic-space"

  /// The kind in words: `overview and scrutiny committee`.
  public var words: String {
    switch self {
    case .council: "full council"
    case .executive: "executive or cabinet"
    case .subCommittee: "sub-committee"
    case .jointCommittee: "joint committee"
    case .scrutiny: "overview and scrutiny committee"
    case .licensing: "licensing committee"
    case .advisory: "advisory committee"
    case .programmeBoard: "programme board"
    case .neighbourhoodForum: "neighbourhood forum"
    case .engagementForum: "local engagement forum"
    case .memberForum: "member forum"
    case .wardMeeting: "ward meeting"
    case .areaAssembly: "area assembly"
    case .civicSpace: "online civic space"
    default: rawValue
    }
  }

  /// Whether it is a way of meeting residents: its meetings are counted, and models of it can be compared.
  public var meetsResidents: Bool {
    switch self {
    case .neighbourhoodForum, .engagementForum, .memberForum, .wardMeeting, .areaAssembly, .civicSpace: true
    default: false
    }
  }

  /// Its place in the order of lists, the council first.
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a body may do with what is put to it.
public enum BodyPowers: String, Sendable, Codable, CaseIterable {
  /// It decides what its terms of reference give it.
  case decides
  /// It recommends; another body decides.
  case recommends
  /// It advises; it can neither decide nor bind those who sit on it.
  case advises

  /// The powers in words.
  public var words: String {
    switch self {
    case .decides: "decides within its terms of reference"
    case .recommends: "recommends to the body that decides"
    case .advises: "advises and cannot decide"
    }
  }
}
