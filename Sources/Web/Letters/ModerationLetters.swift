import Actions
import Council
import Law
import Store

// The letter to those who moderate: how much waits and since when, and nothing of what anybody wrote.
extension AccountLetter {
  /// What a letter says of what waits for a moderator.
  func words(_ letter: ModerationLetter, at site: SiteAddress) -> LetterText {
    let waiting = letter.waiting
    var parts: [LetterDraft.Part] = []
    func add(_ some: Waiting?, _ one: String, _ many: String) {
      guard let some else { return }
      let day = some.since.dayAndMinutesInEngland.day.long
      parts.append(
        .words(
          some.count == 1
            ? "1 \(one), since \(day)." : "\(some.count.withCommas) \(many), the first since \(day)."))
    }
    add(waiting.posts, "post waits to be read", "posts wait to be read")
    add(waiting.reports, "report by a reader waits", "reports by readers wait")
    add(waiting.appeals, "appeal against a post not shown waits", "appeals against posts not shown wait")
    if !parts.isEmpty {
      parts.append(
        .link("Moderate the discussions", .init(address: site.link(Address.discussions(authority.id, "queue")))))
    }
    for one in waiting.statements.prefix(Self.mostQuestions) {
      add(one.waiting, "statement waits in “\(one.title)”", "statements wait in “\(one.title)”")
      parts.append(
        .link(
          "Read the statements", .init(address: site.link(Address.question(authority.id, one.question, "moderate")))))
    }
    if waiting.statements.count > Self.mostQuestions {
      parts.append(
        .link("Statements wait in other open questions too", .init(address: site.link(Address.questions(authority.id))))
      )
    }
    parts.append(
      .words("Everybody who moderates gets this letter, once a day at most, and none when nothing waits."))
    return LetterDraft(
      authority: authority, subject: "\(authority.shortName): what waits for a moderator", name: name, parts: parts
    ).text
  }

  private static let mostQuestions = 5
}
