/// How often each answer was given: counted response by response, so that what comes later is added and nothing is read twice.
public struct ActivityTally: Hashable, Sendable {
  /// A group that answers are set against: an option of a closed question; empty for those who passed it over.
  public typealias Group = String

  /// The question by which everything is set out; `nil` for all together.
  public let by: String?
  /// How many responses came in.
  public private(set) var received = 0
  /// How many of them count.
  public private(set) var counted = 0
  /// How many are set aside, by reason.
  public private(set) var setAside: [String: Int] = [:]
  /// How many came by each channel.
  public private(set) var channels: [ActivityResponse.Channel: Int] = [:]
  /// How many of those that count are in each group.
  public private(set) var groups: [Group: Int] = [:]
  /// How many of those that count answered each question.
  public private(set) var answered: [String: Int] = [:]
  /// By question and answer, how often in each group. Of a table the answer is line and option with a tab between; of an order, the
  /// option that came first.
  public private(set) var answers: [String: [String: [Group: Int]]] = [:]
  /// The same for every response, those that are set aside too.
  public private(set) var raw: [String: [String: Int]] = [:]
  /// By question and option, the sum of places in an order, of amounts of a budget, of ratings and numbers.
  public private(set) var sums: [String: [String: Int]] = [:]
  /// By question about a place, how many of those that count marked something in each square.
  public private(set) var squares: [String: [MapSquare: Int]] = [:]
  /// The number of the last response that is in it.
  public private(set) var last = 0

  /// Nothing counted yet.
  public init(by: String? = nil) { self.by = by }

  /// Counts a response to a questionnaire.
  public mutating func add(_ response: ActivityResponse, to questionnaire: Questionnaire) {
    last = max(last, response.number)
    received += 1
    channels[response.channel, default: 0] += 1
    let counts = response.setAside.isEmpty
    if counts { counted += 1 } else { setAside[response.setAside, default: 0] += 1 }
    let group = by.map { response.answers[$0]?.chosen.first ?? "" } ?? ""
    if counts { groups[group, default: 0] += 1 }
    for question in questionnaire.questions {
      guard let answer = response.answers[question.id], !answer.isEmpty else { continue }
      if counts { answered[question.id, default: 0] += 1 }
      for given in Self.given(answer, to: question) {
        raw[question.id, default: [:]][given, default: 0] += 1
        if counts { answers[question.id, default: [:]][given, default: [:]][group, default: 0] += 1 }
      }
      if counts { addSums(answer, to: question) }
      if counts, let shape = question.shape, question.kind == .place {
        for square in MapSquare.under(answer.spots, shape) {
          squares[question.id, default: [:]][square, default: 0] += 1
        }
      }
    }
  }

  private static func given(_ answer: Answered, to question: ActivityQuestion) -> [String] {
    switch question.kind {
    case .choice, .choices, .matrix: answer.chosen
    case .ranking: answer.chosen.first.map { [$0] } ?? []
    case .rating: answer.numbers.map(String.init)
    case .postcode, .place: answer.chosen
    case .line, .paragraph, .number, .day, .budget, .passage, .file: []
    }
  }

  private mutating func addSums(_ answer: Answered, to question: ActivityQuestion) {
    switch question.kind {
    case .ranking:
      // Whoever gave an option no place put it behind those that have one.
      for option in question.options {
        let place = answer.chosen.firstIndex(of: option).map { $0 + 1 } ?? answer.chosen.count + 1
        sums[question.id, default: [:]][option, default: 0] += place
      }
    case .budget:
      for (option, amount) in zip(question.options, answer.numbers) {
        sums[question.id, default: [:]][option, default: 0] += amount
      }
    case .rating, .number: sums[question.id, default: [:]]["", default: 0] += answer.numbers.first ?? 0
    default: break
    }
  }

  /// The mean of something that was summed, in hundredths, rounded half up; `nil` where nobody answered.
  public func mean(_ question: String, _ option: String = "") -> Int? {
    guard let count = answered[question], count > 0, let sum = sums[question]?[option] else { return nil }
    return (sum * 200 + count) / (2 * count)
  }
}

extension ActivityQuestion {
  /// The answers that can be counted, in the order in which they are offered.
  public var countable: [String] {
    switch kind {
    case .choice, .choices: options + (takesOther ? [Self.other] : [])
    case .ranking: options
    case .matrix: lines.flatMap { line in options.map { "\(line)\t\($0)" } }
    case .rating: (1...Self.mostRating).map(String.init)
    default: []
    }
  }

  /// Whether answers can be set out by it.
  public var isGrouping: Bool { kind == .choice || kind == .postcode }

  /// Whether it asks in which area somebody lives, or something is.
  public var asksArea: Bool { kind == .postcode || kind == .place }
}
