import Actions
import CaseFiles
import Council
import HTML
import Law
import Store

// The forms of an equality impact assessment: what was found, and its sign-off.
extension Site {
  func saveAssessment(_ visit: Visit) throws -> Answer {
    let known = try assessing(visit)
    var form = assessmentForm(visit, known)
    let review = form.day("review", isAsked: false)
    let matter = EqualityMatter(field: form["matter"])
    if matter == nil { form.faults.add("Choose what it is for.", at: "matter") }
    if let matter, form.faults.isEmpty {
      let assessment = EqualityImpactAssessment(
        reference: .init(rawValue: visit["assessment"]), title: form["title"].trimmed, matter: matter,
        answers: EqualityImpactAssessment.Characteristic.allCases.map { one in
          .init(
            one, evidence: form[one.field("evidence")].trimmed, impact: .init(rawValue: form[one.field("impact")]),
            words: form[one.field("words")].trimmed)
        },
        asked: form["asked"].trimmed, responsible: known.post(form["responsible"].trimmed), reviewOn: review)
      let deed = SaveEqualityAssessment(assessment, over: form.version, at: visit["authority"])
      if let saved = try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
        let kept = try records.read { try $0.equalityDraft(saved, at: visit["authority"]) }
        return .seeOther(
          Address.equalityAssessment(visit["authority"], saved, version: kept?.assessment.version ?? 1))
      }
    }
    return try assessing(visit, form)
  }

  func assessing(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let known = try assessing(visit)
    return try equalityForm(
      visit, visit["assessment"].isEmpty ? "Assess what it means for equality" : "Go on with the assessment",
      form ?? assessmentForm(visit, known),
      lede: "It is kept, and seen by officers only, until it is signed off. Then it is published as it stands.",
      assessments: true)
  }

  /// What is known before anything is typed: the assessment as it stands, whom and what to choose from.
  private struct AssessingContext {
    var assessment: EqualityImpactAssessment?
    var edition: Int?
    var matters: [(matter: EqualityMatter, title: String)]
    var posts: [Post]

    /// The reference of the post whose reference or whole title was typed.
    func post(_ typed: String) -> Post.Reference {
      let meant = posts.filter { $0.reference.rawValue == typed || $0.title == typed }
      return meant.count == 1 ? meant[0].reference : .init(rawValue: typed)
    }
  }

  private func assessing(_ visit: Visit) throws -> AssessingContext {
    let council = try council(visit)
    let (id, day) = (council.authority.id, visit.today)
    let posts = try council.establishment(on: day).posts
    let reference = EqualityImpactAssessment.Reference(rawValue: visit["assessment"])
    return try records.read { open in
      let draft = try open.equalityDraft(reference, at: id)
      let kept = try draft?.assessment ?? open.equalityAssessment(reference, at: id).last
      if kept == nil, !reference.rawValue.isEmpty { throw Problem.nothingHere }
      var matters = try open.equalityMatters(at: id, on: day)
      let asked = kept?.matter ?? visit.query["of"].flatMap(EqualityMatter.init(field:))
      if let asked, !matters.contains(where: { $0.matter == asked }),
        let title = try open.title(of: asked, at: id, on: day)
      {
        matters.insert((asked, title), at: 0)
      }
      return AssessingContext(assessment: kept, edition: draft?.edition, matters: matters, posts: posts)
    }
  }

  private func assessmentForm(_ visit: Visit, _ known: AssessingContext) -> MeetingForm {
    let (id, kept) = (visit["authority"], known.assessment)
    let address =
      visit["assessment"].isEmpty
      ? Address.newEqualityAssessment(id) : Address.equalityAssessment(id, .init(rawValue: visit["assessment"]), "edit")
    var form = MeetingForm(
      visit, address, "Save it", Self.assessmentGroups(known),
      texts: [
        "matter": kept?.matter.field ?? visit.query["of"] ?? "", "title": kept?.title ?? "",
        "responsible": kept?.responsible.rawValue ?? known.posts.first { $0.title == visit.person.post }?.reference
          .rawValue ?? "",
        "asked": kept?.asked ?? "", "review": kept?.reviewOn?.typed ?? "",
      ]
      .merging(
        (kept?.answers ?? []).flatMap { one in
          [
            (one.characteristic.field("evidence"), one.evidence),
            (one.characteristic.field("impact"), one.impact?.rawValue ?? ""),
            (one.characteristic.field("words"), one.words),
          ]
        }
      ) { $1 })
    if !visit.isForm { form.version = known.edition }
    return form
  }

  private static func assessmentGroups(_ known: AssessingContext) -> [EditGroup] {
    let matters: [ChoiceField.Choice] =
      [.init(value: "", words: "Choose")]
      + known.matters.map { one in
        .init(value: one.matter.field, words: "\(one.title), \(Phrase.term(one.matter.kind.words))")
      }
    let impacts: [ChoiceField.Choice] =
      [.init(value: "", words: "Not answered")]
      + EqualityImpactAssessment.Impact.allCases.map {
        .init(value: $0.rawValue, words: .term($0.words.capitalised))
      }
    let posts = known.posts.prefix(2_000).map { ChoiceField.Choice(value: $0.reference.rawValue, name: $0.title) }
    let about = EditGroup(
      id: "about", heading: "What is proposed",
      fields: [
        EditField(
          name: "matter", label: "What it is for",
          hint: "A decision, an entry of the forward plan, a restructure or a report that is out.",
          kind: .choice(matters)),
        EditField(name: "title", label: "What is proposed", hint: "In a line, in plain words."),
        EditField(
          name: "responsible", label: "Officer responsible", hint: "The post, by its reference or whole title.",
          kind: .suggested(Array(posts))),
      ])
    let answers = EqualityImpactAssessment.Characteristic.allCases.map { one in
      EditGroup(
        id: one.rawValue, heading: .term(one.words.capitalised),
        note: EqualityImpactAssessment.isAsked(one)
          ? "" : "Only the first part of the duty, on discrimination, asks of it. It may be left empty.",
        fields: [
          EditField(
            name: one.field("evidence"), label: "What is known of them",
            hint: "Figures, research, what people said. Name nobody.", kind: .lines(rows: 2)),
          EditField(name: one.field("impact"), label: "What it would mean for them", kind: .choice(impacts)),
          EditField(
            name: one.field("words"), label: "Why, or what is done about it",
            hint: "Why there is no impact; what is done about a negative one; how more will be known.",
            kind: .lines(rows: 2)),
        ])
    }
    let asked = EditGroup(
      id: "people", heading: "Who was asked, and when it is looked at again",
      fields: [
        EditField(
          name: "asked", label: "Who was asked, and how", hint: "Groups and events, not people by name.",
          kind: .lines(rows: 3)),
        EditField(
          name: "review", label: "Day on which it is looked at again", hint: "For example, 16 June 2027.",
          kind: .line(isNarrow: true)),
      ])
    return [about] + answers + [asked]
  }

  // MARK: Sign-off

  func signAssessment(_ visit: Visit) throws -> Answer {
    let reference = EqualityImpactAssessment.Reference(rawValue: visit["assessment"])
    var form = signingForm(visit, nil)
    if form["read"] != "yes" {
      form.faults.add("Say that you have read it and sign it off.", at: "read")
      return try signing(visit, form)
    }
    let deed = SignEqualityAssessment(reference, edition: form.version, at: visit["authority"])
    guard try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil else {
      return try signing(visit, form)
    }
    let saved = try savedEntry(visit, about: "equality assessment \(reference.rawValue)")
    return .seeOther(Address.equalityAssessment(visit["authority"], reference) + saved)
  }

  func signing(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let (draft, edition, matter, post) = try records.read {
      open -> (EqualityImpactAssessment, Int, String?, String?) in
      guard let kept = try open.equalityDraft(.init(rawValue: visit["assessment"]), at: id) else {
        throw Problem.nothingHere
      }
      let draft = kept.assessment
      return (
        draft, kept.edition, try open.title(of: draft.matter, at: id, on: visit.today),
        try open.plainPosts([draft.responsible], of: id, on: visit.today).first?.title
      )
    }
    return try equalityForm(
      visit, "Sign it off", form ?? signingForm(visit, edition), lede: .data(draft.title), assessments: true
    ) {
      EqualityAnswers(authority: id, assessment: draft, matter: matter, responsible: post, today: visit.today).node
    }
  }

  private func signingForm(_ visit: Visit, _ edition: Int?) -> MeetingForm {
    let group = EditGroup(
      id: "sign", heading: "Sign it off",
      note: "It is published as it stands, under your post. Later changes make a version of their own.",
      fields: [EditField(name: "read", label: "I have read it and sign it off", kind: .tick)])
    var form = MeetingForm(
      visit,
      Address.equalityAssessment(visit["authority"], .init(rawValue: visit["assessment"]), "sign"), "Sign it off",
      [group])
    if let edition { form.version = edition }
    return form
  }
}
