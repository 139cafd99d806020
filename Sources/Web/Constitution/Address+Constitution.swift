import Council
import Law

extension Address {
  static func constitution(_ id: String, on day: Day? = nil) -> String {
    "\(council(id))/constitution" + (day.map { "?on=\($0.iso)" } ?? "")
  }
  static func wholeConstitution(_ id: String, on day: Day? = nil) -> String {
    "\(constitution(id))/whole" + (day.map { "?on=\($0.iso)" } ?? "")
  }
  static func constitutionFile(_ id: String, on day: Day? = nil) -> String {
    "\(constitution(id)).md" + (day.map { "?on=\($0.iso)" } ?? "")
  }
  static func amendConstitution(_ id: String, _ article: Article.Reference? = nil) -> String {
    "\(constitution(id))/amend" + (article.map { "?a-\($0.rawValue)=yes" } ?? "")
  }
  static func article(_ id: String, _ article: Article.Reference, on day: Day? = nil) -> String {
    "\(constitution(id))/\(encoded(article.rawValue))" + (day.map { "?on=\($0.iso)" } ?? "")
  }
  /// The article on a day, with what changed in it since another.
  static func article(_ id: String, _ article: Article.Reference, since: Day, on day: Day) -> String {
    "\(self.article(id, article))?since=\(since.iso)&on=\(day.iso)#changes"
  }
}
