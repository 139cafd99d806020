import Law

/// The nine things without which a board is not to be called a Locality Board: Kent County Council, 2011, appendix two.
public enum MinimumRequirement: Int, Sendable, Codable, CaseIterable {
  case parity = 1
  case chairedByLeader, seniorOfficer, terms, workProgramme, vision, branding, publicMinutes, annualReport

  /// What is asked, in a sentence.
  public var words: String {
    switch self {
    case .parity: "All county members for the district sit on it, and as many district councillors."
    case .chairedByLeader:
      "The district leader is in the chair, as district leader even when a member of the county council too."
    case .seniorOfficer: "A senior county officer attends as adviser."
    case .terms: "Its own terms of reference acknowledge the wider agenda of the county."
    case .workProgramme: "A work programme delivers the ambitions of the county."
    case .vision: "It has committed itself to refresh its section of the vision for the county."
    case .branding: "It is called the Locality Board of its district in all its documents and minutes."
    case .publicMinutes: "Its minutes are open to the public, subject to confidentiality."
    case .annualReport: "It reports each year on what it has achieved."
    }
  }
}

/// What shows that a board meets one of the minimum requirements, or that it does not.
public struct RequirementEvidence: Hashable, Sendable, Codable {
  /// Which one.
  public var requirement: MinimumRequirement
  /// Whether it is met.
  public var isMet: Bool
  /// The day this was seen.
  public var day: Day
  /// What shows it: a sentence or the address of a document.
  public var text: String

  /// Evidence from its parts.
  public init(_ requirement: MinimumRequirement, isMet: Bool, day: Day, text: String) {
    self.requirement = requirement
    self.isMet = isMet
    self.day = day
    self.text = text
  }

  /// On one line, as it is typed: `3 | met | 2026-05-20 | The Director of Housing attends`.
  public var line: String { "\(requirement.rawValue) | \(isMet ? "met" : "not met") | \(day.iso) | \(text)" }

  /// Evidence from a line as it is typed; `nil` for anything else.
  public init?(line: String) {
    let parts = line.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count == 4, let number = Int(parts[0]), let requirement = MinimumRequirement(rawValue: number),
      ["met", "not met"].contains(parts[1].lowercased()), let day = Day(iso: parts[2])
    else { return nil }
    self.init(requirement, isMet: parts[1].lowercased() == "met", day: day, text: parts[3])
  }

  var objections: [Objection] {
    if text.isEmpty {
      return [.refusal("evidence", "Say what shows requirement \(requirement.rawValue), or give its address.")]
    }
    return TextLimit.objections("evidence", text, most: TextLimit.item, what: "Evidence")
  }
}
