import Actions
import Council
import HTML
import Law
import Store

// Equality: impact assessments with their versions, information that is published every year, objectives.
extension Site {
  func addEquality(_ routes: inout Routes) {
    let path = "/:authority/equality"
    routes.get(path, .everyone, equality)
    let all = "\(path)/assessments"
    routes.get(all, .everyone, equalityAssessments)
    routes.get("\(all)/new", .only(.assessEquality)) { visit in try assessing(visit, nil) }
    routes.post("\(all)/new", .only(.assessEquality), saveAssessment)
    routes.get("\(all)/:assessment", .everyone, equalityAssessment)
    routes.get("\(all)/:assessment/edit", .only(.assessEquality)) { visit in try assessing(visit, nil) }
    routes.post("\(all)/:assessment/edit", .only(.assessEquality), saveAssessment)
    routes.get("\(all)/:assessment/sign", .only(.publishEquality)) { visit in try signing(visit, nil) }
    routes.post("\(all)/:assessment/sign", .only(.publishEquality), signAssessment)
    routes.get("\(path)/information/new", .only(.publishEquality)) { visit in try informing(visit, nil) }
    routes.post("\(path)/information/new", .only(.publishEquality), publishInformation)
    routes.get("\(path)/objectives/new", .only(.publishEquality)) { visit in try aiming(visit, nil) }
    routes.post("\(path)/objectives/new", .only(.publishEquality), publishObjective)
    routes.get("\(path)/objectives/:objective/progress", .only(.publishEquality)) { visit in
      try progressing(visit, nil)
    }
    routes.post("\(path)/objectives/:objective/progress", .only(.publishEquality), noteProgress)
  }

  /// Whether somebody may read assessments in the making.
  func maySeeAssessing(_ visit: Visit) -> Bool {
    let id = visit["authority"]
    return visit.person.may(.assessEquality, at: id, on: visit.today)
      || visit.person.may(.publishEquality, at: id, on: visit.today)
  }

  func equalityCrumbs(_ id: String, assessments: Bool = false) -> [Crumb] {
    [Crumb(title: "Equality", address: Address.equality(id))]
      + (assessments ? [Crumb(title: "Impact assessments", address: Address.equality(id, "assessments"))] : [])
  }

  func equalityForm(
    _ visit: Visit, _ title: Phrase, _ form: MeetingForm, lede: Phrase, assessments: Bool = false,
    @HTMLBuilder above: () -> HTMLNode = { .empty }
  ) throws -> Answer {
    let before = above()
    return try personal(
      visit, title, lede: lede, section: .decisions,
      crumbs: equalityCrumbs(visit["authority"], assessments: assessments),
      status: form.status, faults: form.faults
    ) {
      before
      form.node()
    }
  }

  // MARK: The page

  func equality(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    var page = try records.read { open in
      EqualityPage(
        authority: council.authority, duties: try open.equalityDuties(at: id),
        assessments: try open.equalityAssessments(at: id, atMost: 5), today: visit.today,
        mayPublish: visit.person.may(.publishEquality, at: id, on: visit.today))
    }
    page.news = saved(visit)
    page.ways = ways(
      visit, for: .publishEquality,
      [
        ("Publish information", Address.equality(id, "information/new")),
        ("Publish an objective", Address.equality(id, "objectives/new")),
      ])
    var frame = frame(council, "Equality", .decisions, [Crumb(title: "Decisions", address: Address.decisions(id))])
    frame.content = page.view
    return .page(frame)
  }

  func equalityAssessments(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let first = min(max(0, visit.query["page"].flatMap { Int($0) } ?? 0), 100_000)
    let seesAll = maySeeAssessing(visit)
    let page = try records.read { open -> EqualityAssessmentsPage in
      let found = try open.equalityAssessments(
        at: id, atMost: EqualityAssessmentsPage.most + 1, after: first * EqualityAssessmentsPage.most)
      return EqualityAssessmentsPage(
        authority: council.authority, assessments: Array(found.prefix(EqualityAssessmentsPage.most)),
        drafts: seesAll ? try open.equalityDrafts(at: id) : [], page: first,
        hasMore: found.count > EqualityAssessmentsPage.most, today: visit.today,
        ways: ways(visit, for: .assessEquality, [("Begin an assessment", Address.newEqualityAssessment(id))]))
    }
    var frame = frame(council, "Equality impact assessments", .decisions, equalityCrumbs(id))
    frame.content = page.view
    return .page(frame, keeping: seesAll ? .never : .askAgain)
  }

  func equalityAssessment(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let reference = EqualityImpactAssessment.Reference(rawValue: visit["assessment"])
    let seesAll = maySeeAssessing(visit)
    var page = try records.read { open -> EqualityAssessmentPage in
      let versions = try open.equalityAssessment(reference, at: id)
      let draft = seesAll ? try open.equalityDraft(reference, at: id)?.assessment : nil
      let asked = visit.query["version"].map { Int($0) ?? 0 }
      let all = versions + (draft.map { [$0] } ?? [])
      guard let shown = asked.map({ number in all.first { $0.version == number } }) ?? versions.last ?? draft else {
        throw Problem.nothingHere
      }
      let day = shown.signedOn ?? visit.today
      return EqualityAssessmentPage(
        authority: council.authority, assessment: shown, versions: all,
        matter: try open.title(of: shown.matter, at: id, on: visit.today),
        responsible: try open.plainPosts([shown.responsible], of: id, on: day).first?.title, today: visit.today)
    }
    page.news = saved(visit)
    let latest = page.versions.last
    var possible: [(words: Phrase, address: String)] = []
    let may = { (permission: Permission) in visit.person.may(permission, at: id, on: visit.today) }
    if may(.assessEquality) {
      possible.append(
        (
          latest?.signedOn == nil ? "Go on with it" : "Make a new version",
          Address.equalityAssessment(id, reference, "edit")
        ))
    }
    if may(.publishEquality), latest?.signedOn == nil {
      possible.append(("Sign it off", Address.equalityAssessment(id, reference, "sign")))
    }
    page.ways =
      possible.isEmpty ? .empty : ways(visit, for: may(.assessEquality) ? .assessEquality : .publishEquality, possible)
    var frame = frame(council, .data(page.assessment.title), .decisions, equalityCrumbs(id, assessments: true))
    frame.content = page.view
    if page.assessment.signedOn != nil {
      frame.content.append(
        Stamp(
          authority: council.authority,
          entry: try council.lastEntry(about: "equality assessment \(reference.rawValue)")
        ).node)
    }
    return .page(frame, keeping: seesAll ? .never : .askAgain)
  }
}
