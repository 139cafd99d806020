import DatabasePort
import Foundation

extension DatabaseAddress {
  /// Fills the database. A file that was not there before is gone again when that fails.
  func made<Result>(_ fill: (any Database) throws -> Result) throws -> Result {
    let wasThere = file.map { FileManager.default.fileExists(atPath: $0) } ?? true
    do { return try fill(database()) } catch {
      if !wasThere { removeFile() }
      throw error
    }
  }

  /// Takes the file away, with those beside it.
  func removeFile() {
    guard let file else { return }
    for ending in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: file + ending) }
  }

  /// Where the site’s key has to be for the copy to be served.
  func wordsOfKey(_ key: String) -> String {
    FileManager.default.fileExists(atPath: usualKeyFile)
      ? "The site’s key is not in a database. The one in \(usualKeyFile) will be used; it must be this site’s."
      : "The site’s key is not in a database. Before you serve this one, put its file (\(key)) at \(usualKeyFile), or name it with "
        + "--key-file. With another key, sign-in secrets do not open."
  }
}
