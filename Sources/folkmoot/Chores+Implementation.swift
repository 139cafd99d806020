import Actions
import Council
import Logging
import Store

extension Chores.Chore {
  /// Puts into effect what was decided and whose day has come, at every council, once an hour.
  static func implementation(_ records: Records, _ logger: Logger) -> Chores.Chore {
    Chores.Chore(name: "Putting into effect", pause: 3_600) { now in
      for authority in try records.authorities() {
        for proposal in try records.read({ try $0.proposalsToPutIntoEffect(at: authority.id, by: now.day) }) {
          do {
            let entry = try records.carryOut(PutIntoEffect(proposal, of: authority.id), by: .folkmoot, at: now)
            logger.notice("\(authority.id): \(proposal) took effect, entry \(entry)")
          } catch ImplementationRefusal.notDue {
            continue
          } catch let refusal as ImplementationRefusal {
            logger.warning("\(authority.id): \(proposal) did not take effect. \(refusal)")
          }
        }
      }
    }
  }
}
