import Council
import HTML
import Law
import Publishing

extension ProposalPage {
  func money(_ part: Part, _ names: StructureNames) -> HTMLNode {
    let money = assessment.money
    return leaf(part.id, part.heading, number: part.number, margin: HTMLNode { moneyNotes }) {
      if money.byYear.isEmpty && money.fullYearCost == nil && money.byFund.isEmpty {
        p { "The case states no cost, no saving and no fund." }
      }
      if !money.byYear.isEmpty {
        h3 { "By year" }
        SavingsByYearChart(money).node
        yearTable
      }
      postCost
      if !money.questions.isEmpty { questions }
      byFund
      for (index, split) in assessment.splits.enumerated() { self.split(split, index) }
      if !money.lines.isEmpty { statedLines }
    }
  }

  private var moneyNotes: HTMLNode {
    HTMLNode {
      p { "Savings count as more, costs as less. Money already taken or approved is not counted again." }
      if assessment.before.fteByFund[.housingRevenueAccount] != nil
        || assessment.after.fteByFund[.housingRevenueAccount] != nil
      {
        p(.class("law")) {
          "The Housing Revenue Account pays for landlord work only: Local Government and Housing Act 1989, sections 74 to 76."
        }
      }
    }
  }

  private var yearTable: HTMLNode {
    DataTable(
      caption: "Cost and saving by financial year",
      columns: [
        .heading("Year"), .number("New saving"), .number("New cost"), .number("Carried on"), .number("May carry on"),
        .number("Better by"),
      ],
      rows: assessment.money.byYear.map { year in
        [
          HTMLNode {
            year.year.description
            if let days = year.partYearDays {
              " "
              span(.class("soft")) { "posts for \(days) days" }
            }
          },
          HTMLNode(year.saving.description), HTMLNode(year.cost.description), HTMLNode(year.carriedOn.description),
          HTMLNode(year.uncertain.description), HTMLNode(year.net.description),
        ]
      }
    ).node
  }

  private var postCost: HTMLNode {
    guard let whole = assessment.money.fullYearCost else { return .empty }
    return summaryList([
      ("The posts, in a full year", HTMLNode(better(whole))),
      ("To the end of the first financial year", HTMLNode(assessment.money.partYearCost.map(better) ?? "")),
    ])
  }

  private func better(_ cost: Money) -> Phrase {
    cost == .zero ? "No change in cost" : cost < .zero ? "\(-cost) less" : "\(cost) more"
  }

  private var questions: HTMLNode {
    inset {
      p { b { "The papers leave open" } }
      listed(assessment.money.questions.map { HTMLNode($0) })
    }
  }

  private var byFund: HTMLNode {
    let funds = assessment.money.byFund
    guard !funds.isEmpty else { return .empty }
    let staffed = funds.contains { $0.fteBefore != .zero || $0.fteAfter != .zero }
    return HTMLNode {
      h3 { "By fund" }
      if staffed { FTEByFundChart(before: assessment.before, after: assessment.after).node }
      DataTable(
        caption: "Working time and money by fund",
        columns: [
          .heading("Fund"), .number("FTE before"), .number("FTE after"), .number("Change"), .number("Posts, full year"),
          .number("Stated, net"),
        ],
        rows: funds.map { fund in
          [
            HTMLNode(fund.fund.map { .term($0.name) } ?? "Fund not stated"), HTMLNode(fund.fteBefore.description),
            HTMLNode(fund.fteAfter.description), HTMLNode(signed(fund.fteAfter - fund.fteBefore)),
            HTMLNode(fund.fullYearCost.map(better) ?? ""), HTMLNode(fund.statedNet.description),
          ]
        },
        foot: [
          HTMLNode("Together"), HTMLNode(assessment.before.fte.description), HTMLNode(assessment.after.fte.description),
          HTMLNode(signed(assessment.after.fte - assessment.before.fte)), .empty,
          HTMLNode(funds.reduce(.zero) { $0 + $1.statedNet }.description),
        ]
      ).withoutEmptyColumns.node
    }
  }

  private func split(_ split: SplitComparison, _ index: Int) -> HTMLNode {
    let chart = FundSplitChart(split, prefix: "split\(index)")
    return HTMLNode {
      h3 { "How the merged \(split.post.title) posts are funded" }
      chart.node
      folded("The funding of \(split.post.title) as a table") { chart.table }
    }
  }

  private var statedLines: HTMLNode {
    folded("What the papers state, line by line") {
      DataTable(
        caption: "Savings and costs as stated",
        columns: [
          .heading("What"), .text("Year"), .number("Amount"), .text("Lasts"), .text("Counted"),
          .text("Where it says so"),
        ],
        rows: assessment.money.lines.map { line in
          [
            HTMLNode(line.title), HTMLNode(line.year.description),
            HTMLNode("\(line.amount) \(line.direction.rawValue)"), HTMLNode(line.lasting.words),
            HTMLNode(line.standing.words), HTMLNode(line.source),
          ]
        }
      ).node
    }
  }
}

extension MoneyLine.Lasting {
  var words: Phrase {
    switch self {
    case .recurring: "Every year"
    case .oneOff: "Once"
    case .notStated: "Not stated"
    }
  }
}

extension MoneyLine.Standing {
  var words: Phrase {
    switch self {
    case .proposed: "Here"
    case .alreadyTaken: "Already taken"
    case .alreadyApproved: "Already approved"
    }
  }
}
