import Council
import HTML

extension ProposalPage {
  func duties(_ part: Part, _ names: StructureNames) -> HTMLNode {
    let landings = assessment.landings
    let settled = landings.filter { $0.outcome.isSettled }.count
    return leaf(
      part.id, part.heading, number: part.number,
      margin: HTMLNode {
        p { "A duty may not be left without a post." }
        if !landings.isEmpty { p { "\(settled) of \(landings.count) settled." } }
      }
    ) {
      if landings.isEmpty {
        p { "No post gives up a duty, a designation, a power, a seat or a direct report." }
      } else {
        DataTable(
          caption: "Duties and the posts that receive them", captionIsHidden: true,
          columns: [.heading("Duty"), .text("Kind"), .text("With now"), .text("Lands with"), .text("State")],
          rows: ordered(landings).map { landing in
            [
              HTMLNode(landing.responsibility.title),
              HTMLNode(landing.isReportingLine ? "Direct report" : .term(landing.responsibility.kind.words)),
              HTMLNode(landing.from.title), receiver(landing.outcome, names), landing.outcome.tag,
            ]
          }
        ).node
      }
      for (post, articles) in naming {
        h3 { "The constitution names \(post.title)" }
        p { "The post would go. Have these amended with effect from the same day." }
        ArticleNames(authority: restructure.authority.id, articles: articles).node
      }
      for (post, portfolios) in portfolios {
        h3 { "Portfolios name \(post.title)" }
        p { "The post would go. Name another post in each from the same day." }
        PortfolioNames(authority: restructure.authority.id, portfolios: portfolios).node
      }
    }
  }

  /// What is open first.
  private func ordered(_ landings: [DutyLanding]) -> [DutyLanding] {
    landings.filter { !$0.outcome.isSettled } + landings.filter { $0.outcome.isSettled }
  }

  private func receiver(_ outcome: DutyLanding.Outcome, _ names: StructureNames) -> HTMLNode {
    switch outcome {
    case .landed(let post): HTMLNode(names[post])
    case .stays: HTMLNode("The same post")
    case .ended(let reason): HTMLNode(reason.isEmpty ? "It ends" : "It ends: \(reason)")
    case .noPostNamed(let words): HTMLNode(words.isEmpty ? "Nobody named" : "“\(words)”, no post named")
    }
  }
}

extension DutyLanding.Outcome {
  var isSettled: Bool {
    switch self {
    case .landed, .stays: true
    case .ended(let reason): !reason.isEmpty
    case .noPostNamed: false
    }
  }

  var tag: HTMLNode {
    switch self {
    case .landed: Web.tag(.green, .met, "Landed")
    case .stays: Web.tag(.stone, .same, "Stays")
    case .ended(let reason): reason.isEmpty ? Web.tag(.brick, .not, "Ends, no reason") : Web.tag(.stone, .na, "Ends")
    case .noPostNamed: Web.tag(.brick, .not, "No post named")
    }
  }
}
