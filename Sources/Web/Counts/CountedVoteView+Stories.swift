import Counting
import HTML
import Publishing

extension CountedVoteView {
  /// As many stories of projects that lost are open from the start.
  private static let mostOpen = 6

  /// The story of every project, folded behind its name: those not funded first, as they are asked for most.
  @HTMLBuilder var stories: HTMLNode {
    let funded = Set(record.winners)
    let lost = vote.election.projects.indices.filter { !funded.contains($0) }
      .sorted { (record.votes[$1], $0) < (record.votes[$0], $1) }
    if !lost.isEmpty {
      h3(.id("lost")) { "Not funded" }
      div(.class("stories")) { for place in lost { story(place, isOpen: lost.count <= Self.mostOpen) } }
    }
    if !funded.isEmpty {
      h3 { "Funded" }
      div(.class("stories")) { for place in record.winners { story(place, isOpen: false) } }
    }
  }

  private func story(_ place: Int, isOpen: Bool) -> HTMLNode {
    let project = vote.election.projects[place]
    let sentences = vote.tellsChances ? vote.telling.project(place) : vote.telling.fate(place)
    let content = HTMLNode {
      summary {
        b { words.name(place) }
        " "
        span(.class("soft small num")) {
          "\(words.amount(project.price)), \(counted(Int(record.votes[place]), one: "1 vote", other: "\(words.figure(record.votes[place])) votes"))"
        }
      }
      div { inEnglish { for sentence in sentences { p { sentence } } } }
    }
    let id = HTMLAttribute.id("p-\(place + 1)")
    return isOpen ? details(id, .open) { content } : details(id) { content }
  }

  // MARK: What voters got

  /// From so many funded projects on, voters are counted together.
  private static let mostBars = 8

  @HTMLBuilder var voters: HTMLNode {
    if vote.outcome.voters > 0 {
      BarChart(
        finding: "\(words.percent(vote.outcome.represented, of: vote.outcome.voters)) of voters have a funded project",
        columns: (name: "Funded projects of a voter", amount: "Voters"), bars: bars, prefix: "voters-chart"
      ).node
    }
    let parts = vote.outcome.categories.count + vote.outcome.places.count
    let told = vote.telling.voters.dropFirst().dropLast(parts)
    if !told.isEmpty { sentences(Array(told)) }
    table("By subject", vote.outcome.categories)
    table("By place", vote.outcome.places)
  }

  private var bars: [BarChart.Bar] {
    let all = vote.outcome.votersByWinners
    let shown = Array(all.prefix(Self.mostBars))
    let more = all.dropFirst(Self.mostBars).reduce(0, +)
    let bars = shown.enumerated().map { number, voters in
      bar(number == 0 ? "No project" : number == 1 ? "1 project" : "\(number) projects", voters, isPoint: number > 0)
    }
    return bars + (more > 0 ? [bar("\(Self.mostBars) projects or more", more, isPoint: true)] : [])
  }

  private func bar(_ name: String, _ voters: Int64, isPoint: Bool) -> BarChart.Bar {
    .init(
      name, Int(voters),
      "\(words.count(voters, "voter")), \(words.percent(voters, of: vote.outcome.voters))", isPoint: isPoint)
  }

  /// Votes and money of each subject or place, where the file names some.
  @HTMLBuilder private func table(_ caption: Phrase, _ parts: [Representation.Part]) -> HTMLNode {
    if !parts.isEmpty {
      DataTable(
        caption: caption,
        columns: [.heading("Name"), .number("Votes"), .number("Projects funded"), .number("Money")],
        rows: parts.map { part in
          [
            HTMLNode(CountWords.printable(part.name)), HTMLNode(words.figure(part.votes)),
            HTMLNode(String(part.funded)),
            HTMLNode(words.amount(part.spent)),
          ]
        }
      ).node
    }
  }

  // MARK: Beside the order of votes

  @HTMLBuilder var beside: HTMLNode {
    if let comparison = vote.comparison {
      let other = Representation(vote.election, winners: comparison.greedy)
      let own = Representation(vote.election, winners: comparison.shares)
      DataTable(
        caption: "The two outcomes beside each other", captionIsHidden: true,
        columns: [.heading("What"), .number("By \(vote.method)"), .number("By the order of votes")],
        rows: [
          line("Projects funded", comparison.shares.count, comparison.greedy.count),
          [HTMLNode("Money spent" as Phrase), spent(comparison.shares), spent(comparison.greedy)],
          [HTMLNode("Voters with a funded project" as Phrase), represented(own), represented(other)],
          [
            HTMLNode("Funded projects of a voter, in the mean" as Phrase),
            HTMLNode(own.meanWinners.rounded(toPlaces: 2)), HTMLNode(other.meanWinners.rounded(toPlaces: 2)),
          ],
          [
            HTMLNode("Voters who have more this way" as Phrase), HTMLNode(words.figure(comparison.preferShares)),
            HTMLNode(words.figure(comparison.preferGreedy)),
          ],
        ]
      ).node
      differing(comparison)
      if record.comparison != nil, let taken = vote.telling.comparison.last { sentences([taken]) }
    }
  }

  private func line(_ name: Phrase, _ own: Int, _ other: Int) -> [HTMLNode] {
    [HTMLNode(name), HTMLNode(String(own)), HTMLNode(String(other))]
  }

  private func spent(_ winners: [Int]) -> HTMLNode {
    HTMLNode(words.amount(winners.reduce(0) { $0 + vote.election.projects[$1].price }))
  }

  private func represented(_ outcome: Representation) -> HTMLNode {
    HTMLNode("\(words.figure(outcome.represented)), \(words.percent(outcome.represented, of: outcome.voters))")
  }

  /// The projects that only one of both funds, the most votes first.
  @HTMLBuilder private func differing(_ comparison: CountComparison) -> HTMLNode {
    let (own, other) = (Set(comparison.shares), Set(comparison.greedy))
    let differing = own.symmetricDifference(other).sorted { (record.votes[$1], $0) < (record.votes[$0], $1) }
    if differing.isEmpty {
      p { "Both fund the same projects." }
    } else {
      DataTable(
        caption: "Projects that only one of both funds",
        columns: [.heading("Project"), .number("Cost"), .number("Votes"), .text("Funded")],
        rows: differing.map { place in
          [
            link(place), HTMLNode(words.amount(vote.election.projects[place].price)),
            HTMLNode(words.figure(record.votes[place])),
            own.contains(place)
              ? HTMLNode("By \(vote.method)" as Phrase) : HTMLNode("By the order of votes" as Phrase),
          ]
        }
      ).node
    }
  }
}
