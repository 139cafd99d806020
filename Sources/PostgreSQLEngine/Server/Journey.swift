import CLibPQ
import DatabasePort

/// A prepared statement with its arguments, on its way to the server.
struct Parcel {
  let sql: String
  let statement: PreparedStatement
  let arguments: Arguments

  func send(on handle: OpaquePointer) -> Bool {
    arguments.with { PQsendQueryPrepared(handle, statement.name, $0, $1, $2, $3, 1) } == 1
  }
}

/// Several statements that go to the server together and are answered together (libpq calls it a pipeline). After the first that
/// fails, the server passes over the others.
extension Connection {
  private static let mostWaiting = 64

  /// Keeps a statement until the next one goes.
  func later(_ sql: String, _ values: [DatabaseValue] = []) throws {
    waiting.append(try parcel(sql, values))
    if waiting.count >= Self.mostWaiting { try sendWaiting() }
  }

  /// Lets a statement that waits and what waits behind it stay here; `false` when it has been sent already.
  func takeBack(_ sql: String) -> Bool {
    let place = waiting.lastIndex { $0.sql == sql }
    waiting.removeSubrange((place ?? 0)...)
    return place != nil
  }

  /// Sends what waits, and sees whether it went well.
  func sendWaiting() throws {
    if !waiting.isEmpty { _ = try answersInOneJourney([]) }
  }

  /// Sends what waits and these, and gives the answers to these, each perhaps in pieces.
  func answersInOneJourney(_ parcels: [Parcel]) throws -> [[Answer]] {
    try setOut(with: parcels)
    var answers: [[Answer]] = []
    var problem: DatabaseProblem?
    for parcel in parcels {
      let (pieces, failure) = receive(parcel)
      if !pieces.isEmpty { answers.append(pieces) }
      problem = problem ?? failure
    }
    comeBack()
    if let problem { throw problem }
    guard answers.count == parcels.count, isAlive else { throw failure(nil) }
    return answers
  }

  /// Sends what waits and these. What waited has been answered when this returns; the answers to these are still to be received.
  func setOut(with parcels: [Parcel]) throws {
    let before = waiting
    waiting = []
    settle()
    guard PQenterPipelineMode(handle) == 1 else { throw failure(nil) }
    for parcel in before + parcels {
      guard parcel.send(on: handle) else { throw failure(nil) }
    }
    guard PQpipelineSync(handle) == 1 else { throw failure(nil) }
    var problem: DatabaseProblem?
    for parcel in before { problem = problem ?? receive(parcel).problem }
    guard let problem else { return }
    for parcel in parcels { _ = receive(parcel) }
    comeBack()
    throw problem
  }

  /// Takes in the end of the journey.
  func comeBack() {
    PQclear(PQgetResult(handle))
    PQexitPipelineMode(handle)
  }

  /// The pieces of one answer. When rows were asked for one by one before, libpq goes on like that with the first statement of a
  /// pipeline, unasked.
  private func receive(_ parcel: Parcel) -> (pieces: [Answer], problem: DatabaseProblem?) {
    var (pieces, problem): ([Answer], DatabaseProblem?) = ([], nil)
    while let result = PQgetResult(handle) {
      let answer = Answer(result)
      pieces.append(answer)
      guard answer.isError, problem == nil else { continue }
      forget(parcel.sql)
      problem = failure(answer)
    }
    return (pieces, problem)
  }
}
