import Counting
import HTML
import Publishing

/// A counted vote as a page that anybody can read.
struct CountedVoteView {
  var vote: CountedVote

  var record: CountRecord { vote.record }
  var words: CountWords { vote.words }
  private var isGreedy: Bool { vote.comparison == nil }

  var node: HTMLNode {
    HTMLNode {
      title
      leaf("won", "What is funded", number: 1, margin: p { "In the order the money was given." }) { winners }
      if !record.rounds.isEmpty {
        leaf("rounds", "Round by round", number: 2, margin: p { roundsNote }) { rounds }
      }
      leaf("why", "Why each project won or lost", number: 3, margin: p { "Open a project to read its story." }) {
        stories
      }
      leaf(
        "voters", "What voters got", number: 4,
        margin: p { "A voter has a project when it is funded and they voted for it." }
      ) {
        voters
      }
      if !isGreedy {
        leaf(
          "beside", "Beside the order of votes", number: 5,
          margin: p { "As if the projects with the most votes had simply won." }
        ) {
          beside
        }
      }
      leaf(
        "how", "How it was counted", number: isGreedy ? 5 : 6, margin: p { "Every choice that the rule leaves open." }
      ) {
        how
      }
      leaf(
        "repeat", "Count it again", number: isGreedy ? 6 : 7,
        margin: p { "The same file and the same rule give the same result on every machine." }
      ) {
        again
      }
    }
  }

  private var title: HTMLNode {
    let headline = vote.telling.headline
    return titleBlock(
      kicker: vote.subject.isEmpty ? "Count of \(vote.name)" : .data(vote.subject),
      .english(headline.hasSuffix(".") ? String(headline.dropLast()) : headline),
      lede: .english(vote.telling.voters.first ?? "")
    ) {
      if record.cost <= record.purse {
        span { "Left over: \(words.amount(record.purse - record.cost))" }
      }
      span { "Ballots: \(words.figure(Int64(vote.election.ballots.count)))" }
      span { "Not counted: \(words.figure(Int64(vote.file.refused.values.reduce(0, +))))" }
      a(.href("#repeat")) { "Count it again yourself" }
    }
  }

  // MARK: What is funded

  @HTMLBuilder private var winners: HTMLNode {
    if record.rounds.isEmpty {
      p { "No project is funded." }
    } else {
      DataTable(
        caption: "Funded projects", captionIsHidden: true,
        columns: [
          .text("Round"), .heading("Project"), .number("Cost"), .number("Votes"), .number("Points"),
          .number("Each paid, at most"),
        ],
        rows: record.rounds.indices.map(row),
        foot: [
          .empty, HTMLNode("Together" as Phrase), HTMLNode(words.amount(record.cost)), .empty, .empty, .empty,
        ]
      ).withoutEmptyColumns.node
    }
    let lost = vote.election.projects.count - record.rounds.count
    if lost > 0 {
      p {
        counted(
          lost, one: "One project is not funded: \(toStories).", other: "\(lost) projects are not funded: \(toStories)."
        )
      }
    }
  }

  private var toStories: HTMLNode { a(.href("#lost")) { "why not" } }

  private func row(_ number: Int) -> [HTMLNode] {
    let round = record.rounds[number]
    var paid = ""
    if case .share(let payment) = round.reason { paid = words.amount(payment.price) }
    let points = vote.election.kind.hasValues ? words.figure(record.scores[round.project]) : ""
    return [
      HTMLNode(String(number + 1)), link(round.project), HTMLNode(words.amount(round.cost)),
      HTMLNode(words.figure(record.votes[round.project])), points.isEmpty ? .empty : HTMLNode(points),
      paid.isEmpty ? .empty : HTMLNode(paid),
    ]
  }

  func link(_ place: Int) -> HTMLNode { a(.href("#p-\(place + 1)")) { words.name(place) } }

  // MARK: Round by round

  private var roundsNote: Phrase {
    switch record.rule.method {
    case .greedy: "Each round funds the project that stands first of those left."
    case .equalShares:
      "Everybody starts with the same share, on paper. A project is paid for by those who voted for it; the one that costs each of them least goes first."
    case .phragmen:
      "Everybody earns at the same speed, on paper, and a project is bought when those who want it can pay."
    }
  }

  @HTMLBuilder private var rounds: HTMLNode {
    SpendingChart(
      finding: "How \(words.amount(record.purse)) was spent",
      steps: record.rounds.enumerated().map { number, round in
        .init("\(number + 1) \(words.name(round.project))", round.cost, words.amount(round.cost))
      },
      whole: (record.purse, words.amount(record.purse)), left: words.amount(record.purse - record.cost)
    ) { words.amount($0) }.node
    if record.rounds.count <= 12 { roundsInWords } else { folded("Every round in words") { roundsInWords } }
    if !vote.telling.ties.isEmpty {
      h3 { "Projects that were level" }
      sentences(vote.telling.ties)
    }
  }

  private var roundsInWords: HTMLNode {
    inEnglish {
      ol(.class("steps")) { for number in record.rounds.indices { li { p { vote.telling.round(number) } } } }
    }
  }

  /// Sentences of the telling: one as a paragraph, more as a list.
  func sentences(_ all: [String]) -> HTMLNode {
    inEnglish {
      if all.count == 1 { p { all[0] } } else { ul { for sentence in all { li { sentence } } } }
    }
  }
}
