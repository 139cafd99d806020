import DatabasePort
import GRDB

/// What SQLite says, in words for the person who runs the database.
enum SQLiteProblem {
  static func translating<Result>(_ place: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as DatabaseError { throw problem(error, place) }
  }

  private static func full(_ place: String) -> DatabaseProblem {
    DatabaseProblem(.full, "The disk that holds \(place) takes no more. Make room, then try again; nothing was lost.")
  }

  private static func uncertain(_ place: String) -> DatabaseProblem {
    DatabaseProblem(
      .uncertain,
      "The disk that holds \(place) failed while saving. Look whether the change is there, and look after the disk.")
  }

  static func readOnly(_ place: String) -> DatabaseProblem {
    DatabaseProblem(
      .readOnly, "\(place) cannot be written. Give Folkmoot the right to write there, or name another place.")
  }

  private static func problem(_ error: DatabaseError, _ place: String) -> DatabaseProblem {
    switch error.extendedResultCode {
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_SHMSIZE: return full(place)
    case .SQLITE_IOERR_FSYNC: return uncertain(place)
    default: break
    }
    return switch error.resultCode {
    case .SQLITE_NOTADB:
      DatabaseProblem(.damaged, "\(place) is not a Folkmoot database. Name another file; this one is left as it is.")
    case .SQLITE_CORRUPT:
      DatabaseProblem(.damaged, "\(place) is damaged. Stop Folkmoot and put back the latest copy.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: readOnly(place)
    case .SQLITE_CANTOPEN:
      DatabaseProblem(.notFound, "\(place) cannot be opened. Check that its folder is there and may be written.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      DatabaseProblem(.busy, "\(place) is held by another program. Try again when it has finished.")
    case .SQLITE_FULL: full(place)
    case .SQLITE_CONSTRAINT:
      DatabaseProblem(.constraint, "The tables refuse this: \(error.message ?? "a rule is broken").")
    default:
      DatabaseProblem(.other, "The database answers: \(error.message ?? "error \(error.resultCode.rawValue)").")
    }
  }
}
