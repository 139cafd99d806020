import Actions
import Council
import HTML
import Law
import Secrets
import Store

// Following by letter: asking for it, confirming it by the link in a letter, changing it, stopping it. None of it needs an account.
extension Site {
  func addFollowingByLetter(_ routes: inout Routes) {
    routes.post("/:authority/follow", .everyone, follow)
    routes.get("/:authority/follow/confirm/:token", .everyone, confirmPage)
    routes.post("/:authority/follow/confirm/:token", .everyone, confirmFollowing)
    routes.get("/:authority/follow/yours/:token", .everyone, yoursPage)
    routes.post("/:authority/follow/yours/:token", .everyone, changeFollowing)
    routes.get("/:authority/follow/stop/:token", .everyone, stopPage)
    routes.postByLink("/:authority/follow/stop/:token", stopFollowing)
    routes.get("/:authority/account/following", .only(.ownAccount), ownFollowing)
  }

  /// Writes the letters on news that are due, at all councils, and tells how many.
  public func sendNews(at now: Now) throws -> Int { try records.sendNews(means.post, at: now) }

  /// Takes what was chosen. Whoever is signed in follows at once; to everybody else a letter goes, whether the address is known or not.
  private func follow(_ visit: Visit) throws -> Answer {
    let council = try council(visit).authority
    let form = FollowForm(visit)
    var faults = FormFaults()
    guard let scope = form.scope else { throw Problem.nothingHere }
    let thing = try records.read { try FollowedThing.find(scope, of: council, $0, on: visit.today) }
    guard let thing else { throw Problem.nothingHere }
    guard let frequency = form.frequency else {
      faults.add("Choose how often you want letters.", at: "frequency")
      return try followPage(visit.asking(scope), faults)
    }
    let follow = Follow(scope, form.choices)
    if let holder = visit.signedIn?.holder {
      let deed = FollowSignedIn(follow, frequency, at: council.id)
      _ = try records.carryOut(deed, by: holder.person, at: visit.now)
      return .seeOther(Address.account(council.id, "following") + "?news=followed")
    }
    guard let email = EmailAddress(visit.typed("email")) else {
      faults.add("Type an e-mail address like name@example.org.", at: "email")
      return try followPage(visit.asking(scope), faults)
    }
    let deed = AskToFollow(
      follow, frequency, words: thing.words.text, email: email, at: council.id, caller: caller(visit), post: means.post)
    if let seconds = try records.carryOut(deed, by: .visitor, at: visit.now) {
      faults.add(Self.lettersAskedFor(seconds), at: "email")
      return try waiting(seconds, followPage(visit.asking(scope), faults))
    }
    let page = Address.follow(council.id, scope)
    return .seeOther(page + (page.contains("?") ? "&" : "?") + "sent=yes")
  }

  private func confirmPage(_ visit: Visit) throws -> Answer {
    let council = try council(visit).authority
    let found = try records.read { open -> (FollowRequest, FollowedThing?)? in
      guard let token = Token(visit["token"]),
        let request = try open.followRequest(token, of: council.id, at: visit.now.moment)
      else { return nil }
      return (request, try FollowedThing.find(request.follow.scope, of: council, open, on: visit.today))
    }
    guard let (request, thing) = found else { throw Problem.linkIsOver }
    return try hidden(
      personal(visit, "Follow by e-mail", kicker: .data(council.name), section: .news) {
        leaf("go-on", "One step left") {
          p {
            "Letters on \(thing?.words ?? "what you chose") go to \(request.email.text), \(Phrase.term(request.frequency.words))."
          }
          visit.sending(to: Address.following(council.id, "confirm", visit["token"]), "Yes, send me these letters")
          p { "Each letter has a link that stops them at once." }
        }
      })
  }

  private func confirmFollowing(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let token = try records.carryOut(ConfirmFollowing(Token(visit["token"]), at: id), by: .visitor, at: visit.now)
    return .seeOther(Address.following(id, "yours", token.text) + "?news=confirmed")
  }

  private func yoursPage(_ visit: Visit) throws -> Answer { try yoursPage(visit, FormFaults()) }

  private func yoursPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let council = try council(visit).authority
    let found = try records.read { open -> YourFollowing? in
      guard let token = Token(visit["token"]), let follower = try open.follower(token, of: council.id) else {
        return nil
      }
      return try YourFollowing(open, follower, of: council, token: visit["token"], on: visit.today)
    }
    guard let yours = found else { return try over(visit) }
    return try hidden(
      personal(
        visit, "What you follow", lede: "Letters go to \(yours.maskedAddress).", kicker: .data(council.name),
        section: .news, faults: faults
      ) {
        if visit.query["news"] == "confirmed" {
          done("You follow it. The first letter comes when something is published.")
        }
        if visit.query["news"] == "changed" { done("It is changed.") }
        yours.form(visit, faults)
      })
  }

  private func changeFollowing(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    guard let frequency = FollowingFrequency(rawValue: visit.typed("frequency")) else {
      var faults = FormFaults()
      faults.add("Choose how often you want letters.", at: "frequency")
      return try yoursPage(visit, faults)
    }
    guard let token = Token(visit["token"]),
      let follower = try records.read({ try $0.follower(token, of: id) })
    else { return try over(visit) }
    // What was added since the page was opened is not on the form, and stays.
    let shown = Int(visit.typed("shown")) ?? 0
    let kept = follower.follows.enumerated().filter { place, _ in
      place >= shown || visit.typed("keep-\(place + 1)") == "yes"
    }.map(\.element.scope)
    let deed = ChangeFollowing(token, keeping: Set(kept), frequency, at: id)
    guard try records.carryOut(deed, by: .visitor, at: visit.now) else { return try over(visit) }
    return .seeOther(Address.following(id, "yours", token.text) + "?news=changed")
  }

  /// Asking for the page does nothing: programs that look into letters ask for every link in them.
  private func stopPage(_ visit: Visit) throws -> Answer {
    let council = try council(visit).authority
    guard let token = Token(visit["token"]), try records.read({ try $0.follower(token, of: council.id) }) != nil else {
      return try over(visit)
    }
    return try hidden(
      personal(visit, "Stop these letters", kicker: .data(council.name), section: .news) {
        leaf("go-on", "One step left") {
          p { "No more letters on news of \(council.shortName) go to you, and your address is forgotten." }
          HTML.form(.action(Address.following(council.id, "stop", token.text)), .method("post")) {
            button(.class("btn")) { "Stop all letters" }
          }
          p {
            a(.href(Address.following(council.id, "yours", token.text))) { "Change what you follow, or how often" }
          }
        }
      })
  }

  /// Stops letters by one click, from the page or from a mail program (RFC 8058). The link is the proof, so the form needs none.
  private func stopFollowing(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    _ = try records.carryOut(StopFollowing(Token(visit["token"]), at: id), by: .visitor, at: visit.now)
    return try over(visit)
  }

  /// The same whether letters were stopped just now, before, or never came.
  private func over(_ visit: Visit) throws -> Answer {
    let council = try council(visit).authority
    return try hidden(
      personal(visit, "You get no letters by this link", kicker: .data(council.name), section: .news) {
        leaf("over", "Nothing is sent any more") {
          p(.role("status")) { "The address behind this link is not written to, and is forgotten." }
          p { a(.href(Address.follow(council.id))) { "Every way of following \(council.shortName)" } }
        }
      })
  }

  /// What somebody signed in follows, with the way to change it.
  private func ownFollowing(_ visit: Visit) throws -> Answer {
    let council = try council(visit).authority
    let holder = try holder(visit)
    let found = try records.read { open -> YourFollowing? in
      guard let follower = try open.follower(account: holder.account.id, of: council.id) else { return nil }
      return try YourFollowing(
        open, follower, of: council, token: open.token(of: follower, at: council.id).text, on: visit.today)
    }
    return try personal(
      visit, "What you follow", kicker: "Your account",
      crumbs: [Crumb(title: "Your account", address: Address.account(council.id))]
    ) {
      if visit.query["news"] == "followed" {
        done("You follow it. The first letter comes when something is published.")
      }
      if let found {
        found.form(visit, FormFaults())
      } else {
        leaf("none", "Nothing yet") {
          p { "You get no letters on news of \(council.shortName)." }
          p { a(.href(Address.follow(council.id))) { "Every way of following \(council.shortName)" } }
        }
      }
    }
  }

  /// Nobody else learns the link of a letter.
  private func hidden(_ answer: Answer) -> Answer {
    var answer = answer
    (answer.hidesAddress, answer.keeping) = (true, .never)
    return answer
  }
}

/// What was chosen on the page to follow something.
struct FollowForm {
  var scope: Follow.Scope?
  var choices: Set<NewsChoice>
  var frequency: FollowingFrequency?

  init(_ visit: Visit) {
    let words = String(visit.typed("words").prefix(Follow.mostWords)).trimmed
    scope = words.isEmpty ? Follow.Scope(field: visit.typed("what")) : .topic(words)
    choices = Set(NewsChoice.allCases.filter { visit.typed("kind-\($0.rawValue)") == "yes" })
    frequency = FollowingFrequency(rawValue: visit.typed("frequency"))
  }
}

extension Visit {
  /// The same visit, to the page of a scope.
  func asking(_ scope: Follow.Scope) -> Visit {
    var visit = self
    visit.query = if case .topic(let words) = scope { ["q": words] } else { ["what": scope.field] }
    return visit
  }
}

/// What somebody follows, as the page shows it where they change it.
struct YourFollowing {
  var authority: Authority
  var follower: Follower
  var token: String
  var names: [Phrase]

  init(_ open: OpenRecords, _ follower: Follower, of council: Authority, token: String, on day: Day) throws {
    (authority, self.follower, self.token) = (council, follower, token)
    names = try follower.follows.map { follow in
      try FollowedThing.find(follow.scope, of: council, open, on: day)?.words ?? "something that is no more"
    }
  }

  /// Enough of the address to know it by, for whoever has the link from a letter that was passed on.
  var maskedAddress: String {
    let parts = follower.email.text.split(separator: "@", maxSplits: 1)
    return "\(parts.first?.prefix(1) ?? "")…@\(parts.last ?? "")"
  }

  func form(_ visit: Visit, _ faults: FormFaults) -> HTMLNode {
    HTMLNode {
      leaf("yours", "Letters you get") {
        visit.sending(to: Address.following(authority.id, "yours", token), "Save") {
          input(.type("hidden"), .name("shown"), .value(String(names.count)))
          fieldset {
            legend { "Go on following" }
            for (place, name) in names.enumerated() { box(place, name) }
          }
          FrequencyField(chosen: follower.frequency, fault: faults["frequency"]).node
        }
      }
      leaf("stop", "Stop") {
        p {
          a(.href(Address.following(authority.id, "stop", token))) {
            "Stop all letters, and have your address forgotten"
          }
        }
      }
    }
  }

  private func box(_ place: Int, _ name: Phrase) -> HTMLNode {
    let kinds = NewsChoice.allCases.filter(follower.follows[place].choices.contains)
    return div(.class("tick")) {
      input(.type("checkbox"), .id("keep-\(place + 1)"), .name("keep-\(place + 1)"), .value("yes"), .checked)
      label(.for("keep-\(place + 1)")) {
        name
        for kind in kinds { span(.class("soft")) { ", \(Phrase.term(kind.words))" } }
      }
    }
  }
}

/// How often letters come.
struct FrequencyField {
  var chosen: FollowingFrequency?
  var fault: Phrase?

  var node: HTMLNode {
    ChoiceSet(
      name: "frequency", legend: "How often", hint: "Nothing is sent when nothing happened.",
      choices: FollowingFrequency.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) },
      chosen: chosen?.rawValue ?? "", fault: fault
    ).node
  }
}
