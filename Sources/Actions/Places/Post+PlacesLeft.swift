import Council
import Law
import Store

extension Post {
  /// What to say of the places it answers for on the day it ends or later: those nobody else answers for, and those that keep somebody.
  func placesLeft(from day: Day, at authority: String, _ records: OpenRecords) throws -> [Objection] {
    let answers = try records.answers(by: reference, at: authority, from: day)
    let others = Set(answers.flatMap(\.posts)).subtracting([reference])
    let standing = Set(try records.plainPosts(others, of: authority, on: day).map(\.reference))
    let (kept, lost) = (
      answers.filter { !standing.isDisjoint(with: $0.posts) }, answers.filter { standing.isDisjoint(with: $0.posts) }
    )
    var found: [Objection] = []
    if !lost.isEmpty {
      let places = try records.names(of: lost, at: authority, on: day)
      found.append(
        .warning(
          "on",
          "Nobody would answer for these places from \(day.long): \(places). Name another post on the page of each."))
    }
    if !kept.isEmpty {
      let places = try records.names(of: kept, at: authority, on: day)
      found.append(
        .warning("on", "It would no longer answer for these places, and the other posts named would: \(places)."))
    }
    return found
  }
}

extension OpenRecords {
  /// The places that are answered for, by name where they stand on the day.
  fileprivate func names(of answers: [AnsweringPosts], at authority: String, on day: Day) throws -> String {
    let references = Set(answers.map(\.place))
    let places = try places(references, of: authority, on: day)
    let unnamed = references.subtracting(places.map(\.reference)).map(\.rawValue).sorted()
    return named(places.map { ($0.name, $0.reference.rawValue) } + unnamed.map { ($0, $0) })
  }
}
