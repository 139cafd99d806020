/// One question of a questionnaire.
public struct ActivityQuestion: Hashable, Sendable, Codable {
  /// How it is answered.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case line, paragraph, choice, choices, rating, ranking, matrix, number, day, postcode, place, budget, passage, file

    /// The kind in words.
    public var words: String {
      switch self {
      case .line: "a line of text"
      case .paragraph: "a longer text"
      case .choice: "one of several"
      case .choices: "any of several"
      case .rating: "a rating from 1 to 5"
      case .ranking: "an order of preference"
      case .matrix: "one of several, for each of several lines"
      case .number: "a whole number"
      case .day: "a day"
      case .postcode: "a postcode, of which the ward is kept"
      case .place: "a place on the map or in words"
      case .budget: "a budget to balance"
      case .passage: "a comment on a passage"
      case .file: "a photograph or a file"
      }
    }

    /// Whether it offers options.
    public var hasOptions: Bool { [.choice, .choices, .ranking, .matrix, .budget].contains(self) }
    /// Whether an option can have a picture: where all options are in sight.
    public var takesPictures: Bool { self == .choice || self == .choices }
    /// Whether its answers can be counted by themselves.
    public var isClosed: Bool { [.choice, .choices, .rating, .ranking, .matrix, .budget, .postcode].contains(self) }
    /// Whether its answers are texts that are read and coded.
    public var isOpen: Bool { [.line, .paragraph, .passage, .place].contains(self) }
  }

  /// What of a place is marked on the map.
  public enum Shape: String, Sendable, Codable, CaseIterable {
    case point, line, area

    /// The shape in words.
    public var words: String {
      switch self {
      case .point: "a point"
      case .line: "a line, as of a route"
      case .area: "an area"
      }
    }

    /// How few spots make it.
    public var least: Int {
      switch self {
      case .point: 1
      case .line: 2
      case .area: 3
      }
    }
    /// How many spots it has at most.
    public var most: Int { self == .point ? 1 : 50 }
  }

  /// When a question is asked: only if an earlier one, on an earlier page, was answered with one of these.
  public struct Condition: Hashable, Sendable, Codable {
    /// The earlier question.
    public var question: String
    /// The options any of which lets this one be asked.
    public var options: [String]

    /// A condition from its parts.
    public init(_ question: String, isAnyOf options: [String]) { (self.question, self.options) = (question, options) }
  }

  /// Its lasting name within the activity: `q1`. It stays when the question moves.
  public var id: String
  /// How it is answered.
  public var kind: Kind
  /// What is asked.
  public var text: String
  /// What helps to answer it: a fact, a passage of a paper. Markdown.
  public var material: String
  /// The options; of a budget, what money could go to.
  public var options: [String]
  /// The lines of a matrix.
  public var lines: [String]
  /// Whether something else than the options can be written.
  public var takesOther: Bool
  /// Whether it must be answered.
  public var isRequired: Bool
  /// For choices, how many may be chosen at most; for a number, the greatest; for a budget, the whole to be shared out.
  public var most: Int?
  /// Of a place, what is marked on the map; `nil` where it is told in words and by area only.
  public var shape: Shape?
  /// When it is asked; always, where that is `nil`.
  public var condition: Condition?
  /// Pictures of options, by their words; `nil` where none has one.
  public var pictures: [String: OptionPicture]?

  /// A question from its parts.
  public init(
    _ id: String, _ kind: Kind, _ text: String, material: String = "", options: [String] = [], lines: [String] = [],
    takesOther: Bool = false, isRequired: Bool = false, most: Int? = nil, shape: Shape? = nil,
    if condition: Condition? = nil, pictures: [String: OptionPicture]? = nil
  ) {
    (self.id, self.kind, self.text, self.material) = (id, kind, text, material)
    (self.options, self.lines, self.takesOther, self.isRequired) = (options, lines, takesOther, isRequired)
    (self.most, self.shape, self.condition, self.pictures) = (most, shape, condition, pictures)
  }

  /// The most options or lines of a question.
  public static let mostOptions = 60
  /// What stands for something else than the options.
  public static let other = "Other"
  /// The most a rating gives.
  public static let mostRating = 5

  /// What a budget shares out when nothing is said.
  public var whole: Int { most ?? 100 }
}
