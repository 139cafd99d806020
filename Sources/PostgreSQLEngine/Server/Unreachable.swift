import DatabasePort

/// Why there is no connection. libpq tells it in words only.
struct Unreachable: Error {
  let problem: DatabaseProblem
  /// Whether it may be otherwise in a moment, as when the server is being restarted.
  let mayPass: Bool
  /// Whether the server is there and begins to answer in a moment, as after a power cut.
  let isStarting: Bool

  init(_ said: String, _ place: String) {
    for (words, state) in Self.states where said.contains(words) {
      problem = PostgreSQLProblem.problem(state: state, message: said, place: place)
      mayPass = problem.kind == .busy
      isStarting = state == "57P03"
      return
    }
    problem = DatabaseProblem(
      .notFound,
      "\(place) cannot be reached. Check that the server runs and that the address is right. It says: \(said)")
    isStarting = false
    mayPass = Self.passing.contains { said.contains($0) }
  }

  private static let states = [
    ("the database system is starting up", "57P03"), ("the database system is shutting down", "57P03"),
    ("the database system is in recovery mode", "57P03"), ("not yet accepting connections", "57P03"),
    ("too many clients", "53300"), ("remaining connection slots", "53300"), ("too many connections", "53300"),
    ("password authentication failed", "28P01"), ("no password supplied", "28P01"), ("no pg_hba.conf entry", "28000"),
    ("Peer authentication failed", "28000"), ("\" does not exist", "3D000"),
  ]

  private static let passing = [
    "No such file or directory", "Connection refused", "closed the connection", "Connection reset", "terminating",
  ]
}
