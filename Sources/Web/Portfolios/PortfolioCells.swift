import Council
import HTML
import Law

/// The members and posts of portfolios as pages name them, with what is vacant, acted in or gone.
struct PortfolioCells {
  var matrix: PortfolioMatrix
  /// The day that links lead to.
  var day: Day?

  func lead(of portfolio: Portfolio) -> HTMLNode {
    switch matrix.lead(of: portfolio) {
    case .member(let member):
      a(.href(Address.member(matrix.authority.id, member.reference, on: day))) { member.name }
    case .vacant: tag(.ochre, .due, "Vacant")
    case .gone(let reference, let name):
      HTMLNode {
        tag(.ochre, .due, "Vacant")
        span(.class("soft")) { " \(name ?? reference.rawValue) is not of the executive on this day." }
      }
    }
  }

  func director(of portfolio: Portfolio) -> HTMLNode { matrix.director(of: portfolio).map(post) ?? .empty }

  func officers(of portfolio: Portfolio) -> HTMLNode { listed(matrix.officers(of: portfolio).map(post)) }

  private func post(_ named: PortfolioMatrix.Named) -> HTMLNode {
    switch named {
    case .gone(let reference):
      HTMLNode {
        tag(.ochre, .due, "Gone")
        span(.class("soft")) { " There is no post \(reference.rawValue) on this day." }
      }
    case .post(let post):
      HTMLNode {
        a(.href(Address.post(matrix.authority.id, post.reference, on: day))) { post.title }
        switch post.status {
        case .acting: HTMLNode(" (acting)" as Phrase)
        case .vacant: HTMLNode(" (vacant)" as Phrase)
        case .filled: HTMLNode.empty
        }
      }
    }
  }
}

/// Portfolios by what they answer for, each leading to its page.
struct PortfolioNames {
  var authority: String
  var portfolios: [Portfolio]
  var day: Day?

  var node: HTMLNode {
    ul(.class("plain stack")) {
      for portfolio in portfolios {
        li {
          a(.href(Address.portfolio(authority, portfolio.reference, on: day))) { portfolio.responsibility }
          span(.class("soft")) { ", \(portfolio.office)" }
        }
      }
    }
  }
}
