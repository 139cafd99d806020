import Actions
import Logging
import Web

extension Chores.Chore {
  /// Publishes what was planned, and fetches what is out as a visitor does, every few seconds.
  static func publication(_ site: Site, _ logger: Logger) -> Chores.Chore {
    let publisher = site.publisher()
    return Chores.Chore(name: "Publication", pause: 15) { _ in
      for line in try publisher.goRound(now: { .now }).lines { logger.notice("\(line)") }
    }
  }
}
