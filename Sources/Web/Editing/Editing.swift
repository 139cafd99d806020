import Actions
import Council
import HTML
import Law
import Store

// What editing units, posts and job descriptions shares.
/// The deed a form asks for, and the day to show afterwards; nothing when it cannot be one yet.
typealias Meant<Change> = (day: Day?, deed: Change)?

extension Site {
  func addEditing(_ routes: inout Routes) {
    routes.get("/:authority/structure/new-post", .only(.editStructure), newPost)
    routes.post("/:authority/structure/new-post", .only(.editStructure), addPost)
    routes.get("/:authority/structure/new-unit", .only(.editStructure), newUnit)
    routes.post("/:authority/structure/new-unit", .only(.editStructure), addUnit)
    routes.get("/:authority/posts/:post/edit", .only(.editStructure), postToEdit)
    routes.post("/:authority/posts/:post/edit", .only(.editStructure), editPost)
    routes.get("/:authority/posts/:post/correct", .only(.editStructure), postToCorrect)
    routes.post("/:authority/posts/:post/correct", .only(.editStructure), correctPost)
    routes.get("/:authority/posts/:post/end", .only(.editStructure), postToEnd)
    routes.post("/:authority/posts/:post/end", .only(.editStructure), endPost)
    routes.get("/:authority/posts/:post/job-description", .only(.editStructure), jobToSet)
    routes.post("/:authority/posts/:post/job-description", .only(.editStructure), setJob)
    routes.get("/:authority/units/:unit/edit", .only(.editStructure), unitToEdit)
    routes.post("/:authority/units/:unit/edit", .only(.editStructure), editUnit)
    routes.get("/:authority/units/:unit/correct", .only(.editStructure), unitToCorrect)
    routes.post("/:authority/units/:unit/correct", .only(.editStructure), correctUnit)
    routes.get("/:authority/units/:unit/end", .only(.editStructure), unitToEnd)
    routes.post("/:authority/units/:unit/end", .only(.editStructure), endUnit)
  }

  func answer<Matter>(_ form: EditForm<Matter>, status: Int = 200) throws -> Answer {
    var form = form
    form.faults.sort(by: form.fieldNames)
    let view = try form.view()
    return try personal(
      form.visit, form.title, lede: form.lede, kicker: form.kicker, section: form.section, crumbs: form.crumbs,
      status: form.warnings.isEmpty ? status : 422, faults: form.faults
    ) { view }
  }

  /// Carries out what a form states; the form again, with all that was typed, when something stands against it. Whoever comes second
  /// is shown what stands after the first, so the place is looked at once more then.
  func change<Matter, Change: Deed>(
    _ place: @autoclosure () throws -> EditedVersion<Matter>,
    _ deed: (inout EditForm<Matter>, _ wanted: Matter.Field.Version, _ shown: Matter.Field.Version?) throws ->
      Meant<Change>
  ) throws -> Answer where Change.Outcome == Int {
    let opened = try place()
    var (form, wanted, shown) = try opened.sent()
    guard let act = try deed(&form, wanted, shown), form.faults.isEmpty else {
      form.noteTheRest(Matter.objections(to: wanted))
      return try answer(form)
    }
    return try save(form, act.deed, at: opened.page(act.day)) { try place().merged($0, shown: shown, typed: wanted) }
  }

  /// The page of a form that changes, corrects or ends something on the day in the address.
  func page<Matter>(
    _ visit: Visit, _ place: (_ kind: GroundsForm.Kind, _ day: Day) throws -> EditedVersion<Matter>,
    _ kind: GroundsForm.Kind
  ) throws -> Answer {
    let day = DayField(visit.query["on"]).day ?? visit.today
    return try answer(try place(kind, day).form(from: day))
  }

  /// `meaning` makes of what was typed what is meant by it on a day, such as references of names.
  func edit<Matter: EditedMatter>(
    _ visit: Visit, _ place: (_ kind: GroundsForm.Kind, _ day: Day) throws -> EditedVersion<Matter>,
    meaning: (Matter.Field.Version, Day) throws -> Matter.Field.Version = { version, _ in version }
  ) throws -> Answer where Matter.Field.Version: Established {
    let day = dayMeant(visit)
    return try change(try place(.change, day)) { form, wanted, shown -> Meant<Edit<Matter.Field.Version>> in
      guard let grounds = form.grounds.grounds(form.texts, &form.faults), let shown else { return nil }
      return (grounds.from, Edit(try meaning(wanted, day), seen: shown, at: visit["authority"], on: grounds))
    }
  }

  func correct<Matter: EditedMatter>(
    _ visit: Visit, _ place: (_ kind: GroundsForm.Kind, _ day: Day) throws -> EditedVersion<Matter>,
    _ seen: SeenVersion<Matter.Field.Version>,
    meaning: (Matter.Field.Version, Day) throws -> Matter.Field.Version = { version, _ in version }
  ) throws -> Answer where Matter.Field.Version: Established {
    let day = seen.day(in: visit) { ($0.from, $0.to) }
    return try change(try place(.correction, day)) { form, wanted, shown -> Meant<Correct<Matter.Field.Version>> in
      guard let correction = form.grounds.correction(form.texts, &form.faults), let shown else { return nil }
      return (shown.from, Correct(try meaning(wanted, day), seen: shown, at: visit["authority"], correction))
    }
  }

  func end<Matter: EditedMatter>(
    _ visit: Visit, _ place: (_ kind: GroundsForm.Kind, _ day: Day) throws -> EditedVersion<Matter>
  ) throws -> Answer where Matter.Field.Version: Established {
    let lastDay = dayMeant(visit).adding(days: -1)
    return try change(try place(.end, lastDay)) { form, _, shown -> Meant<End<Matter.Field.Version>> in
      guard let grounds = form.grounds.grounds(form.texts, &form.faults), let shown else { return nil }
      return (grounds.from.adding(days: -1), End(shown, at: visit["authority"], on: grounds))
    }
  }

  /// The day a form that was sent speaks of.
  func dayMeant(_ visit: Visit) -> Day { DayField(visit.typed("on")).day ?? visit.today }

  /// Saves, and shows it; or the form again.
  func save<Matter, Change: Deed>(
    _ form: EditForm<Matter>, _ deed: Change, at address: String,
    conflict: (EditForm<Matter>) throws -> EditForm<Matter> = { $0 }
  ) throws -> Answer where Change.Outcome == Int {
    var form = form
    do {
      let number = try records.carryOut(deed, by: form.visit.person, at: form.visit.now)
      return .seeOther(address + (address.contains("?") ? "&" : "?") + "saved=\(number)")
    } catch EstablishmentRefusal.objections(let all) {
      form.note(all)
    } catch EstablishmentRefusal.changedMeanwhile {
      return try answer(try conflict(form), status: 409)
    } catch EstablishmentRefusal.nothingChanged {
      form.faults.add("\(EstablishmentRefusal.nothingChanged) Change a field, or go back.", at: form.firstField)
    } catch let refusal as EstablishmentRefusal {
      form.faults.add(said: refusal.description, at: form.grounds.kind == .correction ? "reason" : "on")
    }
    return try answer(form)
  }

  /// The line that says it is saved, for whoever has just saved it.
  func saved(_ visit: Visit) -> HTMLNode {
    guard visit.signedIn != nil, let number = visit.query["saved"].flatMap(Int.init), number > 0 else { return .empty }
    return notice(.done) {
      p {
        "Saved, and on the public record as "
        a(.href(Address.entry(visit["authority"], number))) { "entry \(number.withCommas)" }
        "."
      }
    }
  }

  /// The ways to change what a page shows, for those who may.
  func ways(
    _ visit: Visit, for permission: Permission = .editStructure, _ ways: [(words: Phrase, address: String)]
  ) -> HTMLNode {
    guard visit.person.may(permission, at: visit["authority"], on: visit.today) else { return .empty }
    return nav(.class("row ways"), .ariaLabel("Change it")) {
      for way in ways { a(.class("btn ghost"), .href(way.address)) { way.words } }
    }
  }
}

// Where the pages of posts and units lead those who may change them.
extension Site {
  func ways(_ visit: Visit, on day: Day, _ post: Post) -> HTMLNode {
    let (id, reference) = (visit["authority"], post.reference)
    return ways(
      visit,
      [
        ("Change it", Address.post(id, reference, "edit", on: DayField(visit.query["on"]).day)),
        ("Job description", Address.post(id, reference, "job-description", on: DayField(visit.query["on"]).day)),
        ("Correct a mistake", Address.post(id, reference, "correct", on: day)),
        ("End it", Address.post(id, reference, "end")),
      ])
  }

  func ways(_ visit: Visit, on day: Day, _ unit: OrganisationUnit) -> HTMLNode {
    let (id, reference) = (visit["authority"], unit.reference)
    return ways(
      visit,
      [
        ("Change it", Address.unit(id, reference, "edit", on: DayField(visit.query["on"]).day)),
        ("Add a post here", Address.newPost(id, in: reference)),
        ("Add a unit here", Address.newUnit(id, in: reference)),
        ("Correct a mistake", Address.unit(id, reference, "correct", on: day)),
        ("End it", Address.unit(id, reference, "end")),
      ])
  }
}
