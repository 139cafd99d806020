import Council
import Law

extension Address {
  static func portfolios(_ id: String, on day: Day? = nil) -> String {
    "\(council(id))/portfolios" + (day.map { "?on=\($0.iso)" } ?? "")
  }
  static func portfoliosFile(_ id: String, on day: Day) -> String { "\(council(id))/portfolios.csv?on=\(day.iso)" }
  static func newPortfolio(_ id: String) -> String { "\(portfolios(id))/new-portfolio" }
  static func portfolio(
    _ id: String, _ portfolio: Portfolio.Reference, _ part: String = "", on day: Day? = nil
  ) -> String {
    "\(portfolios(id))/\(encoded(portfolio.rawValue))" + (part.isEmpty ? "" : "/\(part)")
      + (day.map { "?on=\($0.iso)" } ?? "")
  }
}
