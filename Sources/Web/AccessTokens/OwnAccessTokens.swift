import Actions
import Council
import HTML
import Law
import Secrets
import Store

// The tokens by which programs act for somebody: made, shown once, revoked by whoever they act for.
extension Site {
  func addAccessTokens(_ routes: inout Routes) {
    routes.get("/:authority/account/tokens", .only(.ownAccount), ownTokens)
    routes.post("/:authority/account/tokens", .only(.ownAccount), makeToken)
    routes.post("/:authority/account/tokens/revoke", .only(.ownAccount), revokeToken)
  }

  func ownTokens(_ visit: Visit) throws -> Answer { try ownTokens(visit, FormFaults()) }

  func makeToken(_ visit: Visit) throws -> Answer {
    let (id, holder) = (visit["authority"], try holder(visit))
    return try trying(visit, ownTokens) { faults in
      let last = DayField(visit.typed("last"))
      if last.day == nil { faults.add(last.isWrong ? last.message : "Choose the last day of the token.", at: "last") }
      guard let lastDay = last.day else { return nil }
      let scopes = Permission.forTokens.filter { visit.typed("scopes-\($0.rawValue)") == "yes" }
      let deed = MakeAccessToken(
        authority: id, title: visit.typed("title"), scopes: Set(scopes), lastDay: lastDay,
        proof: try hasPassword(holder, at: id) ? try proof(visit, holder) : nil, session: holder.session.id)
      do {
        return try newToken(visit, try records.carryOut(deed, by: holder.person, at: visit.now), deed)
      } catch AccountRefusal.accessToken(let objections) {
        for objection in objections { faults.add(said: objection.words, at: objection.field) }
      } catch AccountRefusal.signInAgain {
        faults.add(said: AccountRefusal.signInAgain.description, at: "title")
      }
      return nil
    }
  }

  func revokeToken(_ visit: Visit) throws -> Answer {
    let deed = RevokeAccessToken(authority: visit["authority"], token: visit.typed("token"))
    try records.carryOut(deed, by: visit.person, at: visit.now)
    return .seeOther(Address.account(visit["authority"], "tokens") + "?news=revoked")
  }

  private func hasPassword(_ holder: SessionHolder, at authority: String) throws -> Bool {
    try records.read { try $0.password(of: holder.account.id, at: authority) } != nil
  }

  private func ownTokens(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let (id, holder) = (visit["authority"], try holder(visit))
    let view = OwnTokensView(
      visit: visit, tokens: try records.accessTokens(of: holder.account.id, at: id, now: visit.now),
      scopes: Permission.forTokens.filter { holder.person.may($0, at: id, on: visit.today) },
      asksForPassword: try hasPassword(holder, at: id), faults: faults)
    return try personal(
      visit, "Access tokens", lede: "A program that shows one acts for you, and only as far as you say.",
      crumbs: [Crumb(title: "Your account", address: Address.account(id))], faults: faults
    ) { view.node }
  }

  private func newToken(_ visit: Visit, _ secret: AccessToken, _ deed: MakeAccessToken) throws -> Answer {
    let id = visit["authority"]
    let back = Crumb(title: "Access tokens", address: Address.account(id, "tokens"))
    return try personal(
      visit, "Your new token", lede: "It is shown this once and kept nowhere. Copy it to where the program reads it.",
      crumbs: [Crumb(title: "Your account", address: Address.account(id)), back]
    ) {
      leaf("token", .data(deed.title), margin: HTMLNode { p { "Whoever has it can act as you. Send it to nobody." } }) {
        pre { code(.id("secret")) { secret.text } }
        summaryList([
          ("May", listed(Permission.forTokens.filter(deed.scopes.contains).map { HTMLNode($0.inWords) })),
          ("Until", HTMLNode(deed.lastDay.long)),
        ])
        p { a(.href("/api")) { "How programs use it" } }
        p { a(.class("btn"), .href(Address.account(id, "tokens"))) { "I have copied it" } }
      }
    }
  }
}

extension Permission {
  /// What a token with it may do, in words.
  var inWords: Phrase {
    switch self {
    case .editStructure: "Change units, posts, job descriptions and places"
    case .seeDrafts: "Read restructures in the making"
    case .draftRestructures: "Draft restructures: begin them, take steps, submit them"
    case .seeAccounts: "Read who has an account, by post and role"
    case .readWholeRecord: "Read the private part of the record"
    default: .term(rawValue)
    }
  }
}
