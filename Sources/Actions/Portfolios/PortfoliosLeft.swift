import Council
import Law
import Store

extension Post {
  /// What to say of the portfolios that name it on the day it ends or later.
  func portfoliosLeft(from day: Day, at authority: String, _ records: OpenRecords) throws -> [Objection] {
    let left = try records.portfolios(naming: reference, at: authority, from: day)
    guard !left.isEmpty else { return [] }
    let names = named(left.map { ($0.responsibility, $0.reference.rawValue) })
    return [
      .warning(
        "on", "These portfolios would name a post that is gone, from \(day.long): \(names). Name another in each.")
    ]
  }
}

extension Member {
  /// What to say of the portfolios that they lead on the day they leave or later.
  func portfoliosUnled(from day: Day, at authority: String, _ records: OpenRecords) throws -> [Objection] {
    let left = try records.portfolios(ledBy: reference, at: authority, from: day)
    guard !left.isEmpty else { return [] }
    let names = named(left.map { ($0.responsibility, $0.reference.rawValue) })
    return [.warning("on", "Nobody would lead these portfolios from \(day.long): \(names). Name another lead in each.")]
  }
}
