import Actions
import Council
import Logging
import Store

extension Chores.Chore {
  /// Deletes what is past its time, at every council, once a day.
  static func retention(_ records: Records, _ logger: Logger) -> Chores.Chore {
    Chores.Chore(name: "Retention", pause: 86_400) { now in
      for authority in try records.authorities() {
        let outcome = try records.carryOut(CarryOutRetention(at: authority.id), by: .folkmoot, at: now)
        guard outcome.receipt.total > 0 || !outcome.erasures.isEmpty else { continue }
        logger.notice(
          "Retention at \(authority.id): \(outcome.receipt.words); accounts erased: \(outcome.erasures.count)")
      }
    }
  }
}
