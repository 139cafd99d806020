import Counting
import HTML
import Publishing

extension Site {
  func addCounting(_ routes: inout Routes) {
    routes.get("/count-a-vote", .everyone, countForm)
    routes.count("/count-a-vote", mostBytes: CountRequest.mostBytes + 65_536, countVote)
  }

  private func countForm(_ visit: Visit) throws -> Answer {
    let page = CountPage(request: visit.query["example"] == nil ? CountRequest(.empty) : CountExample.request)
    return .page(Frame(title: "Count a vote", section: .count, content: page.view))
  }

  /// The count as a page. Nothing is stored, and nobody may keep it.
  private func countVote(_ visit: Visit) throws -> Answer {
    var page = CountPage(request: CountRequest(visit.form))
    guard let vote = page.count() else {
      return .page(
        Frame(title: "Error: Count a vote", section: .count, content: page.view), status: 422, keeping: .never)
    }
    let back = Crumb(title: "Count a vote", address: "/count-a-vote")
    return .page(
      Frame(
        title: "Counted: \(vote.name)", section: .count, crumbs: [back],
        content: HTMLNode {
          CountPage.nothingStored
          CountedVoteView(vote: vote).node
          page.again
        }),
      keeping: .never)
  }
}

/// The form Count a vote, with what was put in and what is wrong with it.
struct CountPage {
  var request: CountRequest
  var faults = FormFaults()

  /// The most seconds that a count may take here.
  static let patience = 10

  /// Reads the file and counts it; `nil` when that cannot be done, and then the faults say why.
  ///
  /// - Parameter end: when a count that is not done yet is stopped.
  mutating func count(until end: ContinuousClock.Instant = .now + .seconds(patience)) -> CountedVote? {
    guard !request.isEmpty else {
      faults.add("Choose the file with the votes, or paste its text.", at: "vote-file")
      return nil
    }
    checkSheetFields()
    let file: PabulibFile
    do throws(PabulibRefusal) { file = try request.read() } catch {
      faults.add(Self.words(error.message), at: error.isAboutMissingBudget ? "budget" : "vote-file")
      return nil
    }
    guard let rule = request.choice.rule(for: file) else {
      let named = file["rule"] ?? ""
      faults.add(
        named.isEmpty
          ? "The file does not say by which rule it is to be counted. Choose one here."
          : "The file names the rule “\(named)”, which is not known here. Choose one of these.", at: "rule")
      return nil
    }
    guard faults.isEmpty else { return nil }
    do throws(CountRefusal) {
      let record = try file.election.counted(by: rule) { _ in ContinuousClock.now < end }
      let digests = CountDigests(
        ballots: fingerprint(request.bytes), rule: fingerprint(Array(CountJSON.ruleText(rule).utf8))
      )
      let telling = try CountTelling(record, of: file.election, refused: file.refused) {
        () throws(CountRefusal) in
        if ContinuousClock.now >= end { throw .stopped }
      }
      return CountedVote(
        file, named: request.file, telling: telling, digests: digests, command: request.command)
    } catch {
      faults.add(words(error), at: error == .stopped ? "rule" : "vote-file")
      return nil
    }
  }

  private mutating func checkSheetFields() {
    if !request.budget.isEmpty, (try? DecimalNumber(request.budget)).map({ $0.digits >= 0 }) != true {
      faults.add("Enter the money in digits, such as 12500 or 12500.50.", at: "budget")
    }
  }

  /// Where in the file, and what was expected.
  private static func words(_ message: InputMessage) -> Phrase {
    let sentence = Phrase.english(message.sentence)
    if message.line > 0, message.column > 0 {
      return "\(.data(message.file)) line \(message.line), column \(message.column): \(sentence)"
    }
    if message.line > 0 { return "\(.data(message.file)) line \(message.line): \(sentence)" }
    return "\(.data(message.file)): \(sentence)"
  }

  private func words(_ refusal: CountRefusal) -> Phrase {
    switch refusal {
    case .tooManyProjects(let most): "The file has more than \(most) projects, the most that can be counted."
    case .sameID(let id): "Two projects have the id “\(id)”. Give each its own."
    case .costBelowZero(let id): "The cost of the project “\(id)” is below zero."
    case .amountTooLarge: "An amount has more than 18 digits. No sum of money that a council spends has so many."
    case .stopped:
      "The count took longer than \(Self.patience) seconds and was stopped. Choose another rule, or count it on a computer of your own: \(request.command)"
    case .tooManyBallots: "The ballots weigh more together than can be counted: 15 digits are the most."
    }
  }
}

extension PabulibRefusal {
  /// Whether nobody said how much money there is, which the form can say.
  fileprivate var isAboutMissingBudget: Bool { message.text == BallotSheet.noMoney }
}
