/// The questions on equality, and the answers offered. They are asked at the end and kept apart.
public enum EqualityQuestions {
  /// One question with what it offers.
  public struct Asked: Sendable {
    /// Its name.
    public let id: String
    /// What is asked.
    public let text: String
    /// What is offered.
    public let options: [String]
  }

  /// All of them, in order. Each can be passed over.
  public static let all: [Asked] = [
    Asked(
      id: "age", text: "Which age group are you in?",
      options: ["Under 16", "16 to 24", "25 to 44", "45 to 64", "65 to 79", "80 or over"]),
    Asked(id: "sex", text: "What is your sex?", options: ["Female", "Male"]),
    Asked(
      id: "disability", text: "Do you have a condition or illness that has lasted or will last 12 months or more?",
      options: ["Yes, and it limits me a lot", "Yes, and it limits me a little", "Yes, and it does not limit me", "No"]),
    Asked(
      id: "race", text: "What is your ethnic group?",
      options: [
        "Asian or Asian British", "Black, Black British, Caribbean or African", "Mixed", "White", "Another group",
      ]),
    Asked(
      id: "religion", text: "What is your religion or belief?",
      options: ["None", "Buddhist", "Christian", "Hindu", "Jewish", "Muslim", "Sikh", "Another"]),
    Asked(
      id: "orientation", text: "Which best describes your sexual orientation?",
      options: ["Straight", "Gay or lesbian", "Bisexual", "Another"]),
  ]

  /// The answers that were offered, and no others.
  public static func kept(_ answers: [String: String]) -> [String: String] {
    var kept: [String: String] = [:]
    for question in all {
      if let answer = answers[question.id], question.options.contains(answer) { kept[question.id] = answer }
    }
    return kept
  }
}
