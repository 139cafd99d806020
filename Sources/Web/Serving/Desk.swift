import Council
import HTML
import HTTPTypes
import Hummingbird
import Law

/// Where each request is answered: limits first, then what stands on the shelf, then the page in its room.
struct Desk: Sendable {
  let now: @Sendable () -> Now
  let gate: Gate
  let limits: Limits?
  let shelf: Shelf
  let watch: VersionWatch
  var languages = SiteLanguages.onlyEnglish
  var templates = CouncilTemplates()

  func answer(
    _ request: Request, _ context: SiteContext, _ route: Routes.Route, in room: Workroom, _ page: @escaping Routes.Page,
    _ upload: Upload? = nil, pace: Pace? = nil
  ) async throws -> Response {
    let time = now()
    try checkPace(.reading, context, at: time.moment)
    if route.isShared, request.headers[.cookie] == nil, request.headers[.authorization] == nil {
      return try await shared(request, context, route, in: room, page, time, pace)
    }
    let asked = try visit(request, context, time)
    return try await Upload.inTurn(upload) {
      var visit = asked
      if upload != nil, route.access != .everyone {
        let entrance = try await room.run { try gate.letIn(asked, route) }
        if let refusal = entrance.refusal { return Response(refusal, to: request) }
        visit = entrance.visit
      }
      try await visit.read(request, most: upload?.mostBytes ?? Visit.mostFormBytes, refusal: upload?.refusal)
      return try await own(visit, request, route, in: room, page, pace)
    }
  }

  private func visit(_ request: Request, _ context: SiteContext, _ time: Now) throws -> Visit {
    var visit = try Visit(head: request, in: context, now: time)
    visit.languages = languages
    return visit
  }

  /// Refuses who asks too often from one network.
  func checkPace(_ kind: Limits.Kind, _ context: SiteContext, at moment: Moment) throws(Problem) {
    if let seconds = limits?.wait(kind, from: context.whence.network, isTheirs: context.whence.isTheirs, at: moment) {
      throw .tooFast(seconds: seconds)
    }
  }

  /// A page for one visitor, or what became of their form.
  private func own(
    _ visit: Visit, _ request: Request, _ route: Routes.Route, in room: Workroom, _ page: @escaping Routes.Page,
    _ pace: Pace?
  ) async throws -> Response {
    if visit.isForm,
      let seconds = limits?.wait(
        route.kind, from: visit.network, isTheirs: visit.isTheirs, at: visit.now.moment)
    {
      return Response(.tooFast(seconds: seconds), to: request, of: visit)
    }
    do {
      return Response(try await rendered(visit, request, route, in: room, page, pace), to: request, room: room)
    } catch Problem.busy {
      guard !route.isCheck else { throw Problem.busy }
      return Response(.crowdedSite, to: request, of: visit)
    }
  }

  /// A page that is the same for everybody: as it went out last, when nothing has been committed since.
  private func shared(
    _ request: Request, _ context: SiteContext, _ route: Routes.Route, in room: Workroom, _ page: @escaping Routes.Page,
    _ time: Now, _ pace: Pace?
  ) async throws -> Response {
    let address = request.head.path ?? ""
    let kept = shelf.find(address)
    if let kept, kept.standing == nil { return try await given(kept, address, request, room) }
    // The version comes first: what is read after it is at least as new.
    let standing = await watch.version().map {
      Shelf.Standing(version: $0, day: time.day, templates: templates.edition)
    }
    if let kept, let standing, kept.standing == standing { return try await given(kept, address, request, room) }
    var visit = try visit(request, context, time)
    visit.standing = standing
    let rendition: Rendition
    do { rendition = try await rendered(visit, request, route, in: room, page, pace) } catch Problem.busy {
      throw Problem.crowdedSite
    }
    if rendition.isForAll {
      let isForEver = rendition.keeping == .forEver
      if isForEver || standing != nil {
        shelf.keep(.init(rendition: rendition, standing: isForEver ? nil : standing), under: address)
      }
    }
    return Response(rendition, to: request, room: room)
  }

  /// What stands on the shelf; packed, when somebody is the first to ask for that.
  private func given(_ kept: Shelf.Kept, _ address: String, _ request: Request, _ room: Workroom) async throws
    -> Response
  {
    guard kept.rendition.packed == nil, kept.rendition.isWantedPacked(by: request) else {
      return Response(kept.rendition, to: request)
    }
    let packed = try await room.run {
      var packed = kept
      packed.rendition.pack(kept.standing == nil ? .hardest : .quick)
      return packed
    }
    shelf.keep(packed, under: address)
    return Response(packed.rendition, to: request)
  }

  /// Made in its room; where the request stands when that is short, and sure to wait for nobody: with a session there may be something to
  /// write down.
  private func rendered(
    _ visit: Visit, _ request: Request, _ route: Routes.Route, in room: Workroom, _ page: @escaping Routes.Page,
    _ pace: Pace?
  ) async throws -> Rendition {
    let mayStay = pace != nil && visit.cookies[SessionCookie.name(visit["authority"])] == nil && !watch.mayHoldUp
    if mayStay, let pace, pace.isShort { return try pace.measure { try made(visit, request, route, page) } }
    return try await room.run {
      try pace?.measure { try made(visit, request, route, page) } ?? made(visit, request, route, page)
    }
  }

  private func made(_ visit: Visit, _ request: Request, _ route: Routes.Route, _ page: Routes.Page) throws -> Rendition
  {
    var rendition = Rendition(try gate.answer(visit, route, page))
    if rendition.isWantedPacked(by: request) { rendition.pack() }
    return rendition
  }
}

extension Routes.Route {
  /// Whether what anybody is given may be given to the next.
  var isShared: Bool { method != "POST" && access == .everyone }

  /// Which limit counts for it besides that on reading.
  var kind: Limits.Kind { isCount ? .counting : access == .everyone ? .knocking : .sending }
}

extension Response {
  /// A refusal that gives back the form that was sent.
  fileprivate init(_ problem: Problem, to request: Request, of visit: Visit) {
    let answer = Language.$current.withValue(visit.language) {
      problem.answer(keeping: visit.ownForm).finished(inDemonstration: visit.isDemonstration)
    }
    self.init(answer, to: request)
  }
}

extension Visit {
  /// The form that was sent, to be sent again, when it is from a page of this site.
  var ownForm: FormToSendAgain? { isForm && origin == .own ? FormToSendAgain(notSaved: self) : nil }
}
