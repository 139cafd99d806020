import Council
import HTML
import Law
import Store

extension Site {
  /// All of the constitution on one page, as a reader prints it.
  func wholeConstitution(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    guard !asked.isWrong else { throw Problem.notUnderstood(asked.message) }
    let (id, day) = (council.authority.id, asked.day ?? visit.today)
    let articles = try records.read { try $0.articles(of: id, on: day) }
    guard !articles.isEmpty else { throw Problem.nothingHere }
    var frame = frame(
      council, "The whole constitution on \(day.long)", .constitution,
      [Crumb(title: "Constitution", address: Address.constitution(id, on: asked.day))])
    frame.content = HTMLNode {
      titleBlock(kicker: .data(council.authority.name), "The whole constitution on \(day.long)")
      for article in articles {
        leaf(
          "part-\(article.reference.rawValue)", "\(article.name): \(article.title)",
          margin: p { VersionTrail.days(article.from, article.to) }
        ) { ProvisionList(article: article, isAddressed: false).node }
      }
    }
    return .page(frame)
  }
}
