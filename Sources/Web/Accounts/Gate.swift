import Actions
import Council
import HTML
import Hummingbird
import Secrets
import Store

/// Lets a visit through to its page, or says why not: who it is, whether they may, whether their form is their own.
struct Gate: Sendable {
  /// What makes and proves form tokens.
  var keeping: Keeping
  /// How often an account may ask.
  var limits: Limits?
  /// Who holds the cookie of a session at an authority; `nil` when nobody does.
  var whoIs: @Sendable (_ token: String, _ authority: String, _ now: Now) throws -> SignedIn?

  /// What a page answers, or the words of why not.
  func answer(_ asked: Visit, _ route: Routes.Route, _ page: Routes.Page) throws -> Answer {
    do {
      return try Language.$current.withValue(asked.language) { try recognisedAnswer(asked, route, page) }
    } catch { throw RecordsTrouble(error, in: asked) ?? error }
  }

  /// Who asks, before anything they send is read; or the words of why they may not use a route.
  func letIn(_ asked: Visit, _ route: Routes.Route) throws -> (visit: Visit, refusal: Answer?) {
    let visit: Visit
    do { visit = try recognised(asked) } catch { throw RecordsTrouble(error, in: asked) ?? error }
    do {
      if visit.origin == .foreign { throw Problem.foreignForm }
      try checkStanding(visit, route)
      return (visit, nil)
    } catch let problem as Problem {
      return (visit, Language.$current.withValue(asked.language) { problem.answer.finished(for: visit) })
    }
  }

  private func recognisedAnswer(_ asked: Visit, _ route: Routes.Route, _ page: Routes.Page) throws -> Answer {
    let visit = try recognised(asked)
    do {
      try check(visit, route)
      if let answer = tooFast(visit) { return answer }
      return try page(visit).finished(for: visit)
    } catch {
      let problem = Problem(error)
      guard problem != .wentWrong else { throw error }
      return problem.answer.finished(for: visit)
    }
  }

  /// What an account gets that asks too often, with what it typed.
  private func tooFast(_ visit: Visit) -> Answer? {
    guard let account = visit.signedIn?.holder?.account.id,
      let seconds = limits?.wait(
        visit.isForm ? .sending : .reading, account: account, from: visit.network, isTheirs: visit.isTheirs,
        at: visit.now.moment)
    else { return nil }
    return Problem.tooFast(seconds: seconds).answer(keeping: visit.ownForm).finished(for: visit)
  }

  private func recognised(_ asked: Visit) throws -> Visit {
    // Once for a request: a second time would change the session’s token again.
    guard asked.proof == nil else { return asked }
    var visit = asked
    let authority = visit["authority"]
    if let token = visit.cookies[SessionCookie.name(authority)] {
      visit.signedIn = try whoIs(token, authority, visit.now)
    }
    if let signedIn = visit.signedIn {
      visit.proof = FormProof { (signedIn.formToken, nil) }
    } else {
      visit.proof = .ofVisitor(with: visit.cookies[FormToken.cookie], keeping)
    }
    return visit
  }

  private func check(_ visit: Visit, _ route: Routes.Route) throws {
    let isGuardedForm = visit.isForm && !route.isCheck
    if isGuardedForm, visit.origin == .foreign { throw Problem.foreignForm }
    if case .only = route.access {
      guard visit.signedIn != nil else { throw signInFirst(visit) }
      // The form is judged first: who may do a thing is told only to whoever asks from here.
      if isGuardedForm, !FormToken.fits(visit) { throw stale(visit) }
      try checkStanding(visit, route)
    } else if isGuardedForm, !FormToken.fits(visit) {
      throw Problem.formIsOld
    }
  }

  private func checkStanding(_ visit: Visit, _ route: Routes.Route) throws {
    guard case .only(let permission) = route.access else { return }
    guard let signedIn = visit.signedIn else { throw signInFirst(visit) }
    guard signedIn.person.may(permission, at: visit["authority"], on: visit.today) else { throw Problem.notAllowed }
  }

  private func signInFirst(_ visit: Visit) -> Problem {
    guard visit.isForm else { return .signInFirst(authority: visit["authority"], back: visit.path) }
    return visit.origin == .own ? .sendAgain(FormToSendAgain(visit)) : .formIsOld
  }

  private func stale(_ visit: Visit) -> Problem {
    visit.origin == .own ? .sendAgain(FormToSendAgain(visit)) : .formIsOld
  }
}
