import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Who leads what: the matrix on a day, one portfolio, and entering them.
extension Site {
  func portfolios(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    let id = council.authority.id
    let matrix = try records.read { try $0.matrix(of: council.authority, on: asked.day ?? visit.today) }
    var page = PortfoliosPage(matrix: matrix, asked: asked, news: saved(visit))
    page.ways = bodyWays(visit, [("Add a portfolio", Address.newPortfolio(id))])
    var frame = frame(council, "Portfolios", .bodies, [BodyMatter.above(id)])
    frame.content = page.view
    return .page(frame)
  }

  func portfoliosFile(_ visit: Visit) throws -> Answer {
    let asked = DayField(visit.query["on"])
    guard !asked.isWrong else { throw Problem.notUnderstood(asked.message) }
    let authority = try council(visit).authority
    let matrix = try records.read { try $0.matrix(of: authority, on: asked.day ?? visit.today) }
    return .file(
      PortfolioCSV.write(matrix), contentType: "text/csv; charset=utf-8",
      named: "\(authority.id)-portfolios-\(matrix.day.iso).csv")
  }

  func portfolio(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    let id = council.authority.id
    let reference = Portfolio.Reference(rawValue: visit["portfolio"])
    var page = try records.read { open -> PortfolioPage in
      let versions = try open.versions(Portfolio.self, of: reference, at: id).map(\.value)
      let day = asked.day ?? visit.today
      guard let portfolio = versions.first(where: { $0.stands(on: day) }) ?? versions.last else {
        throw Problem.nothingHere
      }
      let shown = portfolio.stands(on: day) ? day : portfolio.to ?? portfolio.from ?? day
      return PortfolioPage(
        portfolio: portfolio, versions: versions,
        matrix: try open.matrix(of: council.authority, on: shown, [portfolio]), asked: asked)
    }
    page.news = saved(visit)
    page.ways = bodyWays(
      visit,
      [
        ("Change it", Address.portfolio(id, reference, "edit", on: asked.day)),
        ("Correct a mistake", Address.portfolio(id, reference, "correct", on: page.matrix.day)),
        ("End it", Address.portfolio(id, reference, "end")),
      ])
    var frame = frame(council, .data(page.portfolio.responsibility), .bodies, [PortfolioMatter.above(id)])
    frame.content = page.view
    frame.content.append(
      Stamp(authority: council.authority, entry: try council.lastEntry(about: Portfolio.self, reference)).node)
    return .page(frame)
  }

  func newPortfolio(_ visit: Visit) throws -> Answer {
    var form = try blankPortfolio(visit)
    form.texts = form.grounds.texts(from: DayField(visit.query["on"]).day ?? visit.today)
    return try answer(form)
  }

  func addPortfolio(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let blank = Portfolio(reference: .init(rawValue: visit.typed("reference")), responsibility: "")
    return try add(try blankPortfolio(visit), over: blank, PortfolioMatter.self) { portfolio, grounds in
      (AddPortfolio(portfolio, at: id, on: grounds), Address.portfolio(id, portfolio.reference, on: grounds.from))
    }
  }

  private func blankPortfolio(_ visit: Visit) throws -> EditForm<PortfolioMatter> {
    var form: EditForm<PortfolioMatter> = try blankForm(
      visit, "Add a portfolio", "What a member of the executive leads, and which posts answer for it, from a day on.",
      PortfolioMatter.above)
    form.suggestions = try suggestions(PortfolioMatter.self, visit)
    return form
  }
}
