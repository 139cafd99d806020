import Council
import Store
import Web

extension Chores.Chore {
  /// Has attached files looked through that were still waiting, each minute.
  static func scanning(_ records: Records, _ scanner: FileScanner) -> Chores.Chore {
    Chores.Chore(name: "Virus check", pause: 60) { now in try records.scanFiles(scanner, at: now) }
  }
}
