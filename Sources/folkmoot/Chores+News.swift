import Logging
import Web

extension Chores.Chore {
  /// Writes to those who follow a council, at once or when their digest is due, to residents who want to hear what came of an activity, and
  /// to officers for whom something waits to be moderated.
  static func news(_ site: Site, _ logger: Logger) -> Chores.Chore {
    Chores.Chore(name: "News", pause: 5) { now in
      let letters = try site.sendNews(at: now)
      if letters > 0 { logger.notice("Letters on news written: \(letters)") }
      let told = try site.sendWhatCame(at: now)
      if told > 0 { logger.notice("Letters on what came of what residents were asked: \(told)") }
      let moderators = try site.tellModerators(at: now)
      if moderators > 0 { logger.notice("Letters to moderators written: \(moderators)") }
    }
  }
}
