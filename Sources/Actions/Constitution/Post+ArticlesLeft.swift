import Council
import Law
import Store

extension Post {
  /// What to say of the articles of the constitution that name it on the day it ends or later.
  func articlesLeft(from day: Day, at authority: String, _ records: OpenRecords) throws -> [Objection] {
    let articles = try records.articles(naming: reference, at: authority, from: day)
    guard !articles.isEmpty else { return [] }
    let names = articles.map { "\($0.name) (\($0.title))" }.joined(separator: ", ")
    return [
      .warning(
        "on",
        "The constitution would name a post that is gone, from \(day.long): \(names). Have it amended with effect from the same day."
      )
    ]
  }
}
