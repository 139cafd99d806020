import Law

/// What somebody answered to one question.
public struct Answered: Hashable, Sendable, Codable {
  /// The options chosen, in order where it is an order of preference; of a table, `line` and option with a tab between; the files sent in,
  /// as ``AnswerFile/answer`` has them.
  public var chosen: [String]
  /// What was written: the text, the day as 2026-11-22, the ward of a postcode; what else than the options.
  public var text: String
  /// The number, the rating; of a budget the amounts, in the order of the options; of a place the spots, as ``spots`` has them.
  public var numbers: [Int]

  /// An answer from its parts.
  public init(chosen: [String] = [], text: String = "", numbers: [Int] = []) {
    (self.chosen, self.text, self.numbers) = (chosen, text, numbers)
  }

  /// Whether nothing was answered.
  public var isEmpty: Bool { chosen.isEmpty && text.isEmpty && numbers.isEmpty }

  /// The most characters of a text: no paper letter is longer.
  public static let mostText = 100_000
}

extension ActivityQuestion {
  /// What stands against an answer; empty when it can be taken.
  public func objections(to answer: Answered) -> [Objection] {
    if answer.isEmpty { return isRequired ? [.refusal(id, "Answer “\(text)”.")] : [] }
    if answer.text.count > Answered.mostText {
      return [.refusal(id, "This may have \(Answered.mostText) characters; here are \(answer.text.count).")]
    }
    switch kind {
    case .choice, .choices: return choiceObjections(answer)
    case .ranking:
      let isOrder = Set(answer.chosen).count == answer.chosen.count && Set(answer.chosen).isSubset(of: options)
      return isOrder ? [] : [.refusal(id, "Give each place of “\(text)” to one option.")]
    case .matrix:
      let known = Set(lines.flatMap { line in options.map { "\(line)\t\($0)" } })
      let twice = Set(answer.chosen.map { $0.prefix { $0 != "\t" } }).count < answer.chosen.count
      return known.isSuperset(of: answer.chosen) && !twice ? [] : [.refusal(id, "Choose one option for each line.")]
    case .rating:
      let isOne = answer.numbers.count == 1 && (1...Self.mostRating).contains(answer.numbers[0])
      return isOne ? [] : [.refusal(id, "Choose a rating from 1 to \(Self.mostRating).")]
    case .number:
      let isOne = answer.numbers.count == 1 && (0...(most ?? 1_000_000_000)).contains(answer.numbers[0])
      return isOne ? [] : [.refusal(id, "Write a whole number from 0 to \(most ?? 1_000_000_000).")]
    case .budget: return budgetObjections(answer.numbers)
    case .day:
      return Day(iso: answer.text) == nil ? [.refusal(id, "Write the day, like 16 June 2026.")] : []
    case .line:
      return TextLimit.objections(id, answer.text, most: TextLimit.item, what: "This line")
    case .place: return spotObjections(answer)
    case .file: return fileObjections(answer)
    case .paragraph, .postcode, .passage: return []
    }
  }

  private func choiceObjections(_ answer: Answered) -> [Objection] {
    let offered = Set(options + (takesOther ? [Self.other] : []))
    if !offered.isSuperset(of: answer.chosen) { return [.refusal(id, "Choose from what “\(text)” offers.")] }
    let limit = kind == .choice ? 1 : most ?? offered.count
    if answer.chosen.count > limit {
      return [.refusal(id, "“\(text)” takes \(limit) at most; you chose \(answer.chosen.count).")]
    }
    if answer.text.isEmpty == answer.chosen.contains(Self.other) {
      return answer.text.isEmpty
        ? [.refusal(id, "You chose Other: write what.")]
        : [.refusal(id, "You wrote something else: choose Other too, or empty the line.")]
    }
    return []
  }

  private func fileObjections(_ answer: Answered) -> [Objection] {
    let most = AnswerFile.mostOfOneQuestion
    if answer.files.count > most { return [.refusal(id, "“\(text)” takes \(most) files at most.")] }
    return answer.files.count == answer.chosen.count ? [] : [.refusal(id, "Add the file anew.")]
  }

  private func budgetObjections(_ amounts: [Int]) -> [Objection] {
    guard amounts.count == options.count, amounts.allSatisfy({ $0 >= 0 && $0 <= whole }) else {
      return [.refusal(id, "Write an amount from 0 to \(whole) for each.")]
    }
    let sum = amounts.reduce(0, +)
    if sum == whole { return [] }
    return [
      .refusal(
        id,
        sum > whole
          ? "You shared out \(sum), which is \(sum - whole) more than there is. Take that much away."
          : "You shared out \(sum) of \(whole). There are \(whole - sum) left to give.")
    ]
  }
}
