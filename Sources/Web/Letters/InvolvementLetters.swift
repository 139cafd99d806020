import Actions
import Council
import Secrets

// The letters to residents who were asked: whether they want to hear what came of it, what came of it, and the link to an answer.
extension AccountLetter {
  /// What a letter says that asks whether somebody wants to hear what comes of an activity.
  func words(asked token: Token, of activity: Activity, ends: Moment, at site: SiteAddress) -> LetterText {
    LetterDraft(
      authority: authority, subject: "Hear from \(authority.shortName) what comes of it?", name: name,
      parts: [
        .words(
          "Somebody asked that this address be told what comes of what \(authority.name) asked residents: “\(activity.title)”."
        ),
        .words(
          "It would be a letter when the report is out, and one when it was decided. Then the address is forgotten."),
        .link(
          "Yes, send me these letters",
          .init(address: site.link(Address.hearing(authority.id, activity.reference, "confirm", token.text)))),
        .words("The link can be followed until \(ends.inEngland)."),
        .words("If it was not you, do nothing: no more letters come, and the address is forgotten."),
      ]
    ).text
  }

  /// What a letter says that tells what came of an activity.
  func words(_ letter: WhatCameLetter, at site: SiteAddress) -> LetterText {
    let activity = letter.heard.activity
    let page = Address.activity(authority.id, activity.reference)
    var parts: [LetterDraft.Part] = [.words("You asked to be told what comes of “\(activity.title)”.")]
    if letter.tellsReport {
      let answered =
        activity.answered.map { $0 == 1 ? " 1 answer came in." : " \($0.withCommas) answers came in." } ?? ""
      parts.append(.words("The report of what residents said is out.\(answered)"))
      for theme in letter.heard.themes.prefix(Self.mostThemes) {
        parts.append(.words("\(theme.title). You said: \(theme.said)"))
        if let outcome = theme.outcome { parts.append(.words("\(outcome.words.capitalised): \(theme.answer)")) }
      }
      parts.append(.link("Read the report", .init(address: site.link(page + "#report"))))
    }
    for decision in letter.decisions {
      parts.append(.words("It was decided on \(decision.on.long): \(decision.title)."))
      parts.append(
        .link("Read the decision", .init(address: site.link(Address.decision(authority.id, decision.reference)))))
    }
    if activity.endedAt != nil {
      parts.append(.words("It is ended.\(activity.unmet.isEmpty ? "" : " \(activity.unmet)")"))
      parts.append(.link("What was promised, and what was kept", .init(address: site.link(page + "#promises"))))
    }
    guard !letter.isLast else {
      parts.append(.words("This is the last letter. Your address is forgotten with it."))
      return LetterDraft(authority: authority, subject: Self.cameSubject(authority), name: name, parts: parts).text
    }
    let stop = site.link(Address.hearing(authority.id, activity.reference, "stop", letter.token.text))
    parts.append(.link("Stop these letters", .init(address: stop)))
    var text = LetterDraft(authority: authority, subject: Self.cameSubject(authority), name: name, parts: parts).text
    text.unsubscribe = stop
    return text
  }

  private static let mostThemes = 12

  /// It names no activity: a subject is kept for some days beside the address, and what a letter says is not.
  private static func cameSubject(_ authority: Authority) -> String {
    "\(authority.shortName): what came of what residents were asked"
  }

  /// What a letter says that brings the link to an answer.
  func words(_ token: Token, isSent: Bool, to activity: Activity, at site: SiteAddress) -> LetterText {
    let part = isSent ? "receipt" : "answer"
    return LetterDraft(
      authority: authority, subject: "Your link from \(authority.shortName)", name: name,
      parts: [
        .words("You asked for the link to what you answered to “\(activity.title)”."),
        .link(
          isSent ? "Look at your answers, change or withdraw them" : "Go on with your answers",
          .init(address: site.link(Address.activity(authority.id, activity.reference, "\(part)/\(token.text)")))),
        .words(
          isSent
            ? "Answers can be changed until \(activity.closesOn.long)."
            : "What you began is kept for 30 days. Answers are taken until \(activity.closesOn.long)."),
        .words("Whoever has this link can read and change what you answered. Your address is not kept with it."),
      ]
    ).text
  }
}
