import CLibPQ
import DatabasePort

/// What the server says, in words for the person who runs the database.
enum PostgreSQLProblem {
  /// From the state and the message of an answer, or of a connection that could not be made.
  static func problem(state: String, message: String, place: String) -> DatabaseProblem {
    switch state {
    case "25006":
      DatabaseProblem(
        .readOnly,
        "\(place) can only be read: it is a replica, or its administrator has closed it for changes. "
          + "Nothing was saved. Name the primary server.")
    case "53100":
      DatabaseProblem(.full, "The disk of the server is full. \(place) saved nothing. Make room, then try again.")
    case "53300":
      DatabaseProblem(
        .busy, "\(place) has no connection left. Try again, or let the server take more (max_connections).")
    case "57P03": DatabaseProblem(.busy, "\(place) is just starting or stopping. Try again in a moment.")
    case "55P03":
      DatabaseProblem(.busy, "Somebody has been writing to the records for too long. Nothing was saved. Try again.")
    case "0A000" where message.hasPrefix("cached plan"):
      DatabaseProblem(
        .busy, "The tables have just been brought up to date by a newer Folkmoot. Nothing was saved. Try again.")
    case "40001", "40P01":
      DatabaseProblem(
        .busy, "Another program changed the same records at the same moment. Nothing was saved. Try again.")
    case "3D000":
      DatabaseProblem(.notFound, "\(place) does not exist. Make it with createdb, or name another one.")
    case "28P01", "28000":
      DatabaseProblem(
        .notFound, "\(place) does not let this account in. Check the account’s name and its password in the address.")
    case "42501":
      DatabaseProblem(.readOnly, "\(place) does not allow this account to do that: \(message). Let its owner grant it.")
    case "54000"..<"55000": DatabaseProblem(.constraint, "\(place) cannot keep something so large: \(message).")
    case "22021": DatabaseProblem(.constraint, "A text holds a character that \(place) cannot keep.")
    case "23000"..<"24000": DatabaseProblem(.constraint, "The tables refuse this: \(message).")
    case "XX001", "XX002": DatabaseProblem(.damaged, "\(place) is damaged: \(message). Put back the latest copy.")
    default: DatabaseProblem(.other, "The database answers: \(message).")
    }
  }

  static func lost(_ place: String) -> DatabaseProblem {
    DatabaseProblem(.busy, "\(place) broke the connection off. Nothing was saved. Try again.")
  }

  static func uncertain(_ place: String) -> DatabaseProblem {
    DatabaseProblem(
      .uncertain,
      "\(place) broke off while it was saving, and does not answer. It is not known whether the change was kept. "
        + "Look whether it is there before you make it again.")
  }
}
