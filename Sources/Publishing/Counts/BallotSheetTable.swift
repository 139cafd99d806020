import Counting

/// What a sheet says, whichever way round it was written.
struct BallotSheetTable {
  struct Ballot {
    let line: Int
    let voter: String
    let cells: [String]
  }

  var ids: [String]
  var costs: [(text: String, line: Int)] = []
  var names: [String] = []
  var categories: [String] = []
  var budget: (text: String, line: Int)?
  var ballots: [Ballot] = []

  init(ids: [String]) { self.ids = ids }

  func file(
    _ given: DecimalNumber?, _ kind: BallotKind?, _ currency: String, file: String, messages: PabulibMessages
  ) throws(PabulibRefusal) -> PabulibFile {
    var messages = messages
    func refusal(_ text: String, line: Int = 0, value: String = "") -> PabulibRefusal {
      PabulibRefusal(InputMessage(file: file, line: line, value: value, text: text))
    }
    guard !ids.isEmpty, ids.count <= PabulibLimits.standard.projects, Set(ids).count == ids.count, !ids.contains("")
    else {
      throw refusal("Every project needs an id of its own, and there must be at least one.")
    }
    guard costs.count == ids.count else { throw refusal("The sheet does not say what every project costs.") }
    func number(_ cell: (text: String, line: Int)) throws(PabulibRefusal) -> DecimalNumber {
      guard let number = try? DecimalNumber(cell.text), number.digits >= 0 else {
        throw refusal(
          "This is no amount. Write it in digits, such as 12500 or 12500.50.", line: cell.line, value: cell.text)
      }
      return number
    }
    var amounts: [DecimalNumber] = []
    for cost in costs { amounts.append(try number(cost)) }
    guard let money = try budget.map(number) ?? given else { throw refusal(BallotSheet.noMoney) }
    let scale = MoneyScale(places: (amounts + [money]).map(\.places).max() ?? 0, currency: currency)
    let prices = amounts.compactMap { $0.digits(at: scale.places) }
    guard prices.count == ids.count, let purse = money.digits(at: scale.places) else {
      throw refusal("An amount has more than 18 digits.")
    }
    let marked = ballots.map { $0.cells.map(Self.mark) }
    let isPoints = marked.contains { $0.contains { ($0 ?? 0) > 1 } }
    let chosen = kind ?? (isPoints ? .points : .approval)
    var gathering = BallotGathering(kind: chosen, prices: prices)
    var (voters, kept) = (Set<String>(), [String]())
    for (ballot, marks) in zip(ballots, marked) {
      guard voters.insert(ballot.voter).inserted || ballot.voter.isEmpty else {
        messages.add(
          "A voter of this name stands in the sheet before. This second ballot is left out.", line: ballot.line,
          value: ballot.voter)
        gathering.refuse(.secondBallotOfVoter)
        continue
      }
      let places = marks.indices.filter { $0 < ids.count && marks[$0] != 0 }
      guard places.allSatisfy({ marks[$0] != nil }), marks.dropFirst(ids.count).allSatisfy({ $0 == 0 }) else {
        messages.add("A mark of this ballot cannot be read. It is left out.", line: ballot.line, value: ballot.voter)
        gathering.refuse(.unreadable)
        continue
      }
      let values = chosen.hasValues ? places.map { marks[$0] ?? 0 } : []
      if gathering.add(places.map { UInt16($0) }, values: values) == nil {
        kept.append(ballot.voter)
      }
    }
    func text(_ list: [String], _ place: Int) -> String { place < list.count ? list[place] : "" }
    let projects = ids.indices.map {
      Project(
        id: ids[$0], name: text(names, $0), cost: prices[$0], categories: PabulibHeader.list(text(categories, $0)))
    }
    let election = Election(
      money: scale, budget: purse, projects: projects, kind: chosen, ballots: gathering.ballots)
    let rows = projects.map { [$0.id, scale.text($0.cost), $0.name, $0.categories.joined(separator: ",")] }
    return PabulibFile(
      meta: [
        PabulibFile.Entry("budget", scale.text(purse)), PabulibFile.Entry("vote_type", PabulibWriter.voteType(chosen)),
        PabulibFile.Entry("currency", currency),
      ],
      projectColumns: ["project_id", "cost", "name", "category"], projectRows: rows,
      voteColumns: [],
      voters: kept, election: election,
      rules: BallotRules(), refused: gathering.refused, repeating: gathering.repeating,
      messages: messages.kept,
      messageCount: messages.count)
  }

  /// What a cell says: 0 for no mark, 1 for a mark, a number of points; `nil` when nobody can tell.
  private static func mark(_ cell: String) -> Int64? {
    switch cell.lowercased() {
    case "", "0", "-", "no", "n", "false": return 0
    case "x", "yes", "y", "true", "✓", "✔": return 1
    default:
      guard let number = try? DecimalNumber(cell), number.places == 0,
        (0...Int64(Int32.max)).contains(number.digits)
      else { return nil }
      return number.digits
    }
  }
}
