import Council
import HTML
import Law

/// The matrix of portfolios on a day: who of the executive leads what, with which director, services and lead officers.
struct PortfoliosPage {
  var matrix: PortfolioMatrix
  var asked: DayField
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  private var authority: Authority { matrix.authority }

  var view: HTMLNode {
    div(.class("landscape")) {
      news
      titleBlock(
        kicker: "Portfolios", "Who leads what at \(authority.shortName)",
        lede:
          "Each responsibility with the member of the executive who leads it, the director, the services and the lead officers."
      ) {
        span { "As it stood on \(matrix.day.long)" }
        span {
          counted(
            matrix.portfolios.count, one: "1 responsibility", other: "\(matrix.portfolios.count) responsibilities")
        }
        a(.href(Address.portfoliosFile(authority.id, on: matrix.day))) { "As CSV" }
      }
      ways
      leaf("matrix", "Portfolios", full: true) {
        matrix.portfolios.isEmpty ? emptyState("The council has not entered its portfolios yet.") : table
      }
      if !matrix.findings.isEmpty {
        leaf("checked", "What the rules say of it", margin: p { "On \(matrix.day.long)." }) {
          FindingList(findings: matrix.findings).node
        }
      }
      AnotherDay(address: Address.portfolios(authority.id), asked: asked, day: matrix.day).leaf
    }
  }

  private var table: HTMLNode {
    let cells = PortfolioCells(matrix: matrix, day: asked.day)
    return DataTable(
      caption: "Portfolios on \(matrix.day.long)", captionIsHidden: true,
      columns: [
        .heading("Responsibility"), .text("Executive lead"), .text("Director"), .text("Services"),
        .text("Lead officers"),
      ],
      rows: matrix.offices.flatMap(\.portfolios).map { portfolio in
        [
          a(.href(Address.portfolio(authority.id, portfolio.reference, on: asked.day))) { portfolio.responsibility },
          HTMLNode {
            span { portfolio.office }
            ": "
            cells.lead(of: portfolio)
          },
          cells.director(of: portfolio), listed(portfolio.services.map { HTMLNode($0) }),
          cells.officers(of: portfolio),
        ]
      }
    ).node
  }
}

/// One portfolio on a day, with its versions.
struct PortfolioPage {
  var portfolio: Portfolio
  var versions: [Portfolio]
  var matrix: PortfolioMatrix
  var asked: DayField
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  var view: HTMLNode {
    let (id, cells) = (matrix.authority.id, PortfolioCells(matrix: matrix, day: asked.day))
    return HTMLNode {
      news
      titleBlock(kicker: "Portfolio \(portfolio.reference.rawValue)", .data(portfolio.responsibility)) {
        span { "As it stood on \(matrix.day.long)" }
        a(.href(Address.portfolios(id, on: asked.day))) { "All portfolios" }
      }
      ways
      leaf("stated", "Who answers for it") {
        summaryList([
          ("Office", HTMLNode(portfolio.office)), ("Executive lead", cells.lead(of: portfolio)),
          ("Director", cells.director(of: portfolio)), ("Services", listed(portfolio.services.map { HTMLNode($0) })),
          ("Lead officers", cells.officers(of: portfolio)),
        ])
      }
      AnotherDay(address: Address.portfolio(id, portfolio.reference), asked: asked, day: matrix.day).leaf
      VersionTrail(
        versions: versions.map { ($0.from, $0.to, "\($0.responsibility): \($0.office)") },
        entries: Address.portfolio(id, portfolio.reference, "history")
      ).leaf
    }
  }
}
