/// A rule of the house that something can break: the reasons for which it is taken down, and no others.
public enum HouseRule: String, CaseIterable, Sendable {
  case insult, hate
  case personalDetails = "personal-details"
  case unlawful
  case offTopic = "off-topic"
  case repeated, advertising, campaigning

  /// What is not to be done, as house rules say it.
  public var words: String {
    switch self {
    case .insult: "Do not insult or threaten anybody."
    case .hate: "Do not attack people for who they are."
    case .personalDetails: "Do not tell personal details, your own or somebody else’s."
    case .unlawful: "Write nothing that breaks the law or says untrue things of somebody."
    case .offTopic: "Keep to the subject."
    case .repeated: "Say a thing once."
    case .advertising: "Do not advertise."
    case .campaigning: "Do not campaign for or against a party or a candidate."
    }
  }

  /// The house rules that a discussion begins with; Markdown.
  public static var standard: String {
    "Disagree as much as you like, about the matter.\n\n" + allCases.map { "- \($0.words)" }.joined(separator: "\n")
  }
}
