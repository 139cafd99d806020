import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Opening a review of models, saying what it compares, judging what the record says, and publishing it.
extension Site {
  // MARK: What it compares

  private func seenReview(_ visit: Visit) -> SeenVersion<ModelReview> {
    SeenVersion(key: records.keeping.key, subject: "model-review/\(visit["authority"])/\(visit["comparison"])")
  }

  private func reviewForm(_ visit: Visit, _ review: ModelReview?) throws -> MeetingForm {
    let id = visit["authority"]
    let bodies = try records.read { try $0.forumBodies(at: id) }
    let groups = [
      EditGroup(
        id: "review", heading: "What is asked, and by when?",
        fields: [
          EditField(name: "title", label: "What the review is called"),
          EditField(
            name: "asked", label: "Who asked for it", hint: "A body or a post: County Council. Empty for nobody."),
          EditField(name: "due", label: "Day by which it is due", kind: .line(isNarrow: true)),
        ]),
      EditGroup(
        id: "compared", heading: "What does it compare?",
        fields: [
          EditField(name: "from", label: "First day that counts", kind: .line(isNarrow: true)),
          EditField(name: "to", label: "Last day that counts", kind: .line(isNarrow: true)),
          EditField(
            name: "models", label: "Models",
            hint: "One on each line: its name, a colon, and its bodies by name or reference with semicolons between.",
            kind: .lines(rows: 6)),
        ]),
    ]
    let texts: [String: String] =
      if let review {
        [
          "title": review.title, "asked": review.askedBy, "due": review.due.typed, "from": review.from.typed,
          "to": review.to.typed, "models": Self.lines(review.models),
        ]
      } else {
        ["models": Self.lines(Self.suggested(bodies.filter { $0.stands(on: visit.today) }))]
      }
    let address =
      review.map { Address.modelReview(id, $0.reference, "edit") } ?? Address.modelReviews(id, "new")
    return MeetingForm(
      visit, address, review == nil ? "Open the review" : "Save it", groups, texts: texts)
  }

  /// Each kind of body as a model, to begin with.
  private static func suggested(_ bodies: [Body]) -> [ModelReview.Model] {
    BodyKind.allCases.compactMap { kind in
      let these = bodies.filter { $0.kind == kind }.map(\.reference)
      return these.isEmpty ? nil : ModelReview.Model(kind.words.capitalised, these)
    }
  }

  private static func lines(_ models: [ModelReview.Model]) -> String {
    models.map { "\($0.name): " + $0.bodies.map(\.rawValue).joined(separator: "; ") }.joined(separator: "\n")
  }

  /// The review as it was typed; `nil`, with what is wrong, when it cannot be read.
  private func statedReview(_ form: inout MeetingForm, _ visit: Visit) throws -> ModelReview? {
    let (due, from, to) = (form.day("due"), form.day("from"), form.day("to"))
    let bodies = try records.read { try $0.forumBodies(at: visit["authority"]) }
    let models = form.lines("models").map { line -> ModelReview.Model in
      let cut = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmed }
      let named = (cut.count == 2 ? cut[1] : "").split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
      return ModelReview.Model(
        cut[0],
        named.map { name in
          bodies.first { $0.name.lowercased() == name.lowercased() }?.reference ?? .init(rawValue: name)
        })
    }
    guard let due, let from, let to, form.faults.isEmpty else { return nil }
    return ModelReview(
      title: form["title"].trimmed, askedBy: form["asked"].trimmed, due: due, from: from, to: to, models: models)
  }

  func openingReview(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let shown = try form ?? reviewForm(visit, nil)
    return try personal(
      visit, "Open a review of models",
      lede:
        "It compares ways of meeting residents on what they did, whom they reached and what they cost. That it is due is published now.",
      section: .bodies, crumbs: [forumsCrumb(visit["authority"])], status: shown.status, faults: shown.faults
    ) { shown.node() }
  }

  func openReview(_ visit: Visit) throws -> Answer {
    var form = try reviewForm(visit, nil)
    if let review = try statedReview(&form, visit),
      let made = try form.carry({
        try records.carryOut(OpenModelReview(review, at: visit["authority"]), by: visit.person, at: visit.now)
      })
    {
      return .seeOther(Address.modelReview(visit["authority"], made))
    }
    return try openingReview(visit, form)
  }

  func changingReview(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let review = try visitedReview(visit)
    let shown = try form ?? reviewForm(visit, review)
    return try personal(
      visit, "Change the review", kicker: .data(review.title), section: .bodies,
      crumbs: reviewCrumbs(visit["authority"], review), status: shown.status, faults: shown.faults
    ) { shown.node { seenReview(visit).hidden(review) } }
  }

  func changeReview(_ visit: Visit) throws -> Answer {
    let kept = try visitedReview(visit)
    var form = try reviewForm(visit, kept)
    guard let seen = seenReview(visit).shown(in: visit) ?? nil else { throw Problem.formIsOld }
    if let review = try statedReview(&form, visit) {
      let done: Void? = try form.carry {
        try records.carryOut(
          ChangeModelReview(review, seen: seen, at: visit["authority"]), by: visit.person, at: visit.now)
      }
      if done != nil { return .seeOther(Address.modelReview(visit["authority"], kept.reference)) }
    }
    return try changingReview(visit, form)
  }

  // MARK: Judgement

  private func judgementForm(
    _ visit: Visit, _ review: ModelReview, _ draft: (judgement: ModelReview.Judgement, edition: Int)?
  ) -> MeetingForm {
    let fields = review.models.enumerated().map { place, model in
      EditField(
        name: "model-\(place + 1)", label: .data(model.name), hint: "Paragraphs and lists in Markdown.",
        kind: .lines(rows: 5))
    }
    var texts = ["conclusion": draft?.judgement.conclusion ?? ""]
    for (place, words) in (draft?.judgement.models ?? []).enumerated() { texts["model-\(place + 1)"] = words }
    var form = MeetingForm(
      visit, Address.modelReview(visit["authority"], review.reference, "judge"), "Save it, unpublished",
      [
        EditGroup(
          id: "judgement", heading: "What do you make of it?",
          note: "Nobody reads this before the report is published. What the figures cannot say, say here.",
          fields: fields + [
            EditField(
              name: "conclusion", label: "Altogether, and what you propose", hint: "Paragraphs and lists in Markdown.",
              kind: .lines(rows: 6))
          ])
      ], texts: texts)
    if !visit.isForm { form.version = draft?.edition ?? 0 }
    return form
  }

  func judgingModels(_ visit: Visit, _ form: MeetingForm?, _ faults: FormFaults) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let review = try visitedReview(visit)
    guard review.publishedOn == nil else { return .seeOther(Address.modelReview(id, review.reference)) }
    let (comparison, draft) = try records.read { open in
      (
        try open.comparison(of: review, at: id, on: visit.today),
        try open.judgementDraft(of: review.reference, at: id)
      )
    }
    var unsent = visit
    if form == nil { unsent.isForm = false }
    let shown = form ?? judgementForm(unsent, review, draft)
    let blocks = ModelReviewReport(review, comparison, draft?.judgement ?? .init()).blocks
    return try personal(
      visit, "Figures and judgement", lede: "The figures are drawn from the record as it stands now.",
      kicker: .data(review.title), section: .bodies, crumbs: reviewCrumbs(id, review), status: shown.status,
      faults: shown.faults.isEmpty ? faults : shown.faults
    ) {
      shown.node()
      leaf("publish", "Publish the report", margin: p { "Figures and judgement then stay as they are." }) {
        HTML.form(.action(Address.modelReview(id, review.reference, "publish")), .method("post")) {
          FormToken.hidden(visit)
          button(.class("btn")) { "Publish the report" }
        }
      }
      leaf("draft", "The report as it would be", full: true) {
        inEnglish { div(.class("report")) { for block in blocks { block.node } } }
      }
    }
  }

  func judgeModels(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let review = try visitedReview(visit)
    var form = judgementForm(visit, review, nil)
    let judgement = ModelReview.Judgement(
      models: review.models.indices.map { form["model-\($0 + 1)"].trimmed }, conclusion: form["conclusion"].trimmed)
    let deed = JudgeModels(judgement, of: review.reference, seen: form.version ?? -1, at: id)
    if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
      return .seeOther(Address.modelReview(id, review.reference, "judge"))
    }
    return try judgingModels(visit, form, FormFaults())
  }

  func publishReview(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let review = try visitedReview(visit)
    do {
      try records.carryOut(PublishModelReview(review.reference, at: id), by: visit.person, at: visit.now)
    } catch EstablishmentRefusal.objections(let all) {
      var faults = FormFaults()
      for objection in all { faults.add(said: objection.words, at: objection.field) }
      return try judgingModels(visit, nil, faults)
    }
    return .seeOther(Address.modelReview(id, review.reference) + (try savedEntry(visit, about: review.subject)))
  }
}
