import Actions
import Council
import Law
import Secrets
import Store

extension AccountPost {
  /// Letters in words, with links to the site at this address, laid into the outbox.
  public static func written(at site: SiteAddress) -> AccountPost {
    AccountPost { letter, open in
      try open.post(
        OutgoingLetter(
          authority: letter.authority.id, account: letter.account, to: letter.to, text: letter.words(at: site),
          madeAt: letter.at, id: letter.id))
    }
  }
}

extension AccountLetter {
  /// What the letter says.
  func words(at site: SiteAddress) -> LetterText {
    let council = authority.shortName
    func link(_ page: String, _ token: Token) -> LetterDraft.SiteLink {
      .init(address: site.link("\(Address.council(authority.id))/\(page)/\(token.text)"))
    }
    switch matter {
    case .invitation(let token, let ends):
      return draft(
        "Your invitation to \(council)",
        .words("You are invited to work on the site of \(authority.name)."),
        .link("Set up your account", link("invitation", token)), .words(Self.until(ends)),
        .words("If you did not expect this, do nothing: without you no account is set up."))
    case .signInLink(let token, let ends):
      return draft(
        "Sign in to \(council)", .link("Sign in", link("sign-in/by-letter", token)), .words(Self.until(ends)),
        .words("If you did not ask for this, do nothing: nobody is signed in without this letter."))
    case .passwordLink(let token, let ends):
      return draft(
        "Set a new password for \(council)", .link("Set a new password", link("password", token)),
        .words(Self.until(ends)), .words("If you did not ask for this, do nothing: your password stays as it is."))
    case .addressLink(let token, let ends):
      return draft(
        "Confirm your address for \(council)",
        .words("Somebody asked that letters about their account at \(authority.name) reach them here."),
        .link("Confirm this address", link("address", token)), .words(Self.until(ends)),
        .words("If it was not you, do nothing: the address is not used."))
    case .addressChanged(let token, let ends):
      return draft(
        "Your address was changed",
        .words("Letters about your account at \(authority.name) go to another address from now on."),
        .words("If it was not you, take the change back now, and set a new password."),
        .link("Take the change back", link("address", token)), .words(Self.until(ends)))
    case .reviewAsked(let id, let day):
      return draft(
        "A draft waits for your review", .words("A colleague at \(authority.name) asks you to review a draft."),
        .words(day.map { "It is needed by \($0.long)." } ?? "No day was named by which it is needed."),
        .link("Read the draft", .init(address: site.link(Address.review(authority.id, id)))),
        .words("What it says stands on the site only, for those who may see it."))
    case .draftReturned(let id):
      return draft(
        "A draft was returned", .words("A draft that you worked on or were asked to review was returned with reasons."),
        .link("Read the reasons", .init(address: site.link(Address.review(authority.id, id)))))
    case .draftApproved(let proposal):
      return draft(
        "A draft was approved for consultation",
        .words("A draft that you worked on or were asked to review stands among the proposals now."),
        .link("Read the proposal", .init(address: site.link(Address.proposal(authority.id, proposal)))))
    case .followingAsked(let token, let what, let ends): return words(asked: token, what: what, ends: ends, at: site)
    case .news(let letter): return words(letter, at: site)
    case .hearingAsked(let token, let activity, let ends):
      return words(asked: token, of: activity, ends: ends, at: site)
    case .whatCame(let letter): return words(letter, at: site)
    case .answerLink(let token, let isSent, let activity):
      return words(token, isSent: isSent, to: activity, at: site)
    case .agendaNotPublished(let meeting, let body, let why):
      return draft(
        "The agenda of \(body) was not published",
        .words(
          "What was planned to come out for the meeting of \(body) on \(meeting.day.longWithWeekday) was not published."
        ),
        .words(why), .words("Put it right and publish it by hand, or plan it anew. Nobody has seen it so far."),
        .link("Open the agenda", agenda(meeting, site)))
    case .agendaPublishedLate(let meeting, let body, let due, let at):
      return draft(
        "The agenda of \(body) came out late",
        .words(
          "It was planned for \(due.inEngland) and came out on \(at.inEngland), because Folkmoot or its database did not run at the time."
        ),
        .words("Look whether its clear days are still enough."), .link("Open the agenda", agenda(meeting, site)))
    case .agendaShownWrongly(let meeting, let body, let why):
      return draft(
        "Visitors may not see the papers of \(body)",
        .words(
          "The papers for \(meeting.day.longWithWeekday) are published, but fetched as a visitor they were not what was published."
        ),
        .words(why),
        .words("Folkmoot goes on trying for some hours, and writes when it is right. Tell your web team now."),
        .link("Open the meeting", agenda(meeting, site)))
    case .agendaInOrderAgain(let meeting, let body):
      return draft(
        "Visitors see the papers of \(body) again",
        .words("The papers for \(meeting.day.longWithWeekday), fetched as a visitor, are what was published."),
        .link("Open the meeting", agenda(meeting, site)))
    case .enquiryAnswered(let enquiry, let subject, let words):
      return self.words(answering: enquiry, subject: subject, words: words)
    case .event(let letter): return words(letter, at: site)
    case .moderation(let letter): return words(letter, at: site)
    case .postNotShown(let ruling, let discussion):
      return draft(
        "What you wrote in a discussion is not shown",
        .words("Something you wrote in “\(discussion.title)” was taken down, as it breaks a house rule:"),
        .words(ruling.rule.words), .words(ruling.words),
        .words("You can appeal once, and another officer decides. Nobody else is told that it was yours."),
        .link("Your posts", .init(address: site.link(Address.discussions(authority.id, "yours")))))
    case .appealDecided(let outcome, let discussion):
      return draft(
        outcome.isAllowed ? "What you wrote is shown again" : "What you wrote stays taken down",
        .words("Your appeal about something you wrote in “\(discussion.title)” was decided."), .words(outcome.words),
        .link("Your posts", .init(address: site.link(Address.discussions(authority.id, "yours")))))
    case .addressAsked, .passwordChanged, .newDevice, .sessionReused, .workAccountLinked, .accountClosed:
      return notice(.init(address: site.link(Address.council(authority.id))))
    }
  }

  private func agenda(_ meeting: Meeting, _ site: SiteAddress) -> LetterDraft.SiteLink {
    .init(address: site.link(Address.meeting(authority.id, meeting.reference, "agenda")))
  }

  private func notice(_ home: LetterDraft.SiteLink) -> LetterText {
    let wasNotYou = "If it was not you, set a new password at once, and tell the administrator of the site."
    return switch matter {
    case .addressAsked:
      draft(
        "A new address was asked for",
        .words(
          "Somebody signed in to your account at \(authority.name) asked that your letters go to another address."),
        .words(wasNotYou), .link("The site", home))
    case .passwordChanged:
      draft(
        "Your password was changed", .words("The password of your account at \(authority.name) was changed."),
        .words(wasNotYou), .link("The site", home))
    case .newDevice(let browser):
      draft(
        "Somebody signed in from a new device",
        .words(
          "Somebody signed in to your account at \(authority.name) on \(at.inEngland), from a device not used before."),
        .words("Its browser calls itself: \(Self.harmless(browser))"), .words(wasNotYou),
        .link("The site", home))
    case .sessionReused(let browser):
      draft(
        "You were signed out",
        .words(
          "A key that your browser gave back long ago was used again at \(authority.name) on \(at.inEngland), so you were signed out there."
        ),
        .words("The browser calls itself: \(Self.harmless(browser))"),
        .words(
          "This can happen when the connection broke off at a bad moment, or when a browser was restored from a copy. If neither is so, "
            + "somebody may have copied what your browser keeps: set a new password at once, and tell the administrator of the site."
        ),
        .link("The site", home))
    case .workAccountLinked:
      draft(
        "You can sign in with your work account",
        .words(
          "Somebody signed in with a work account of your address, and from now on it opens your account at \(authority.name)."
        ),
        .words("If it was not you, tell the administrator of the site at once."), .link("The site", home))
    default:
      draft(
        "Your account is closed",
        .words(
          "A link to sign in at \(authority.name) was asked for with this address. The account was closed, so there is none."
        ),
        .words("If you did not ask for it, do nothing."), .link("The site", home))
    }
  }

  private func draft(_ subject: String, _ parts: LetterDraft.Part...) -> LetterText {
    LetterDraft(authority: authority, subject: subject, name: name, parts: parts).text
  }

  /// What a browser calls itself is written by whoever uses it: no addresses to follow.
  private static func harmless(_ browser: String) -> String {
    browser.isEmpty || browser.contains("://") || browser.contains("www.") ? "nothing to be repeated here" : browser
  }

  private static func until(_ ends: Moment) -> String { "The link can be used once, until \(ends.inEngland)." }
}
