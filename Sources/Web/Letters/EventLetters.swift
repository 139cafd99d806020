import Actions
import Council
import Secrets

// The letters to those who signed up for an event.
extension AccountLetter {
  /// What a letter says about a place at an event.
  func words(_ letter: EventLetter, at site: SiteAddress) -> LetterText {
    let event = letter.event
    let title = event.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let told = told(letter)
    var parts: [LetterDraft.Part] = told.words.map { .words($0) }
    if letter.kind.leavesSignedUp {
      parts.append(.words("When: \(event.day.longWithWeekday), \(event.hours)."))
      if event.hasVenue {
        parts.append(.words("Where: \(event.venue), \(event.address)."))
        if !event.directions.isEmpty { parts.append(.words("How to get there: \(event.directions)")) }
      }
      if !letter.joining.isEmpty { parts.append(.words("Join online: \(letter.joining)")) }
      let place = Address.event(authority.id, event.reference, "place/\(letter.token.text)")
      parts.append(.link("Look at it, change it or give it up", .init(address: site.link(place))))
      parts.append(.words("Whoever has this link can do so: pass it on to nobody."))
    }
    parts.append(.link("About the event", .init(address: site.link(Address.event(authority.id, event.reference)))))
    parts.append(.words("Questions: \(event.contact)"))
    if case .signedUp = letter.kind {
      parts.append(.words("If it was not you, give the place up by the link above: then nothing of you is kept."))
    }
    return LetterDraft(authority: authority, subject: "\(told.subject): \(title)", name: name, parts: parts).text
  }

  private func told(_ letter: EventLetter) -> (subject: String, words: [String]) {
    let title = "“\(letter.event.title)”"
    let people = letter.people == 1 ? "" : ", for \(letter.people) people"
    let waits =
      "All places at \(title) are taken. You are on the waiting list\(people), and get a letter when there is room."
    switch letter.kind {
    case .signedUp:
      return letter.hasPlace
        ? ("You have a place", ["You have a place at \(title)\(people)."]) : ("You are on the waiting list", [waits])
    case .again:
      return (
        "You are signed up already",
        [
          "Somebody signed up with your address for \(title) again. Nothing was changed.",
          letter.hasPlace ? "You have a place\(people)." : waits,
        ]
      )
    case .movedUp:
      return ("You have a place now", ["There is room: you have a place at \(title)\(people)."])
    case .changedOwn:
      return (
        "Your place was changed",
        ["You changed what you had said.", letter.hasPlace ? "You have a place\(people)." : waits]
      )
    case .moved:
      return (
        "The event was changed",
        [
          "\(title) is at another time or place than you were told, or has another link.",
          letter.hasPlace ? "You still have your place\(people)." : "You are still on the waiting list\(people).",
        ]
      )
    case .calledOff(let reason):
      return ("Called off", ["\(title) on \(letter.event.day.longWithWeekday) is called off.", reason])
    case .givenUp:
      return (
        "You gave your place up", ["You are no longer signed up for \(title). What was kept of you for it is deleted."]
      )
    }
  }
}
