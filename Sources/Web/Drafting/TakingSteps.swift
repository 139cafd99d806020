import Actions
import Council
import HTML
import Store

// Taking a step, and going back and forth among those taken.
extension Site {
  func stepToTake(_ visit: Visit) throws -> Answer {
    let opened = try opened(visit)
    guard let kind = StepKind(rawValue: visit.query["do"] ?? "") else { return .seeOther(opened.address()) }
    var form = StepForm(kind, opened) { visit.query[$0] == "yes" }
    guard form.isTicked else {
      return try page(visit, opened, form.kind.title, status: 422) {
        notice(.warning, "Nothing fitting is ticked") { p { kind.wants } }
        p { a(.href("\(opened.address())#tree")) { "Back to the tree" } }
      }
    }
    form.fillIn()
    return try show(visit, opened, form)
  }

  func takeStep(_ visit: Visit) throws -> Answer {
    let opened = try opened(visit)
    guard let kind = StepKind(rawValue: visit.typed("do")) else { throw Problem.nothingHere }
    // What was ticked is looked for where it stood when the form was made.
    var form = StepForm(kind, opened) { visit.typed($0) == "yes" }
    form.texts = form.fields.typed(visit)
    guard form.isTicked, opened.seen(visit).version == opened.alternative.version else {
      (form.texts, form.notes) = ShownFields(in: visit).merged(form.texts, over: form.shown)
      return try stale(visit, opened, form)
    }
    guard let operation = form.operation() else { return try show(visit, opened, form) }
    let move = TakeStep.Move.operation(operation, because: visit.typed(StepForm.because.name))
    do {
      let deed = TakeStep(move, at: opened.seen(visit), of: opened.draft.authority)
      _ = try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(opened.address())
    } catch DraftRefusal.objections(let all) {
      form.note(all)
      return try show(visit, opened, form)
    } catch DraftRefusal.changedMeanwhile {
      return try stale(visit, opened, form)
    } catch let refusal as DraftRefusal {
      form.faults.add(.term(refusal.description), at: form.fields[0].name)
      return try show(visit, opened, form)
    }
  }

  func undoStep(_ visit: Visit) throws -> Answer {
    let opened = try opened(visit)
    return try press(visit, opened, UndoStep(opened.seen(visit), of: opened.draft.authority))
  }

  func redoStep(_ visit: Visit) throws -> Answer {
    let opened = try opened(visit)
    return try press(visit, opened, RedoStep(opened.seen(visit), of: opened.draft.authority))
  }

  func withdrawDraft(_ visit: Visit) throws -> Answer {
    let opened = try opened(visit)
    return try press(visit, opened, WithdrawDraft(opened.draft.id, of: opened.draft.authority))
  }

  private func stale(_ visit: Visit, _ opened: OpenedDraft, _ form: StepForm) throws -> Answer {
    let told = opened.stepsSince(visit) {
      if !form.isTicked { p { "Some of the posts or units you chose no longer stand. Choose again on the tree." } }
      p { a(.href("\(opened.address())#tree")) { "Back to the tree" } }
    }
    return try show(visit, opened, form, conflict: told)
  }

  private func show(
    _ visit: Visit, _ opened: OpenedDraft, _ form: StepForm, conflict: HTMLNode = .empty
  ) throws -> Answer {
    var form = form
    form.faults.sort(by: form.fields.map(\.name))
    return try page(visit, opened, form.kind.title, status: conflict.isEmpty ? 200 : 409, faults: form.faults) {
      conflict
      form.view(visit, opened)
    }
  }
}

extension StepForm {
  /// Puts what stands against the step beside its fields.
  mutating func note(_ objections: [Objection]) {
    let names = Set(fields.map(\.name))
    for objection in objections {
      let field = names.contains(objection.field) ? objection.field : fields[0].name
      faults.add(.term(objection.words), at: field)
    }
  }

  func view(_ visit: Visit, _ opened: OpenedDraft) -> HTMLNode {
    form(.action(Address.draft(opened.draft, "step")), .method("post"), .class("edit")) {
      opened.hidden(visit)
      ShownFields.hidden(shown)
      input(.type("hidden"), .name("do"), .value(kind.rawValue))
      for post in posts { input(.type("hidden"), .name("post-\(post.reference.rawValue)"), .value("yes")) }
      for unit in units { input(.type("hidden"), .name("unit-\(unit.reference.rawValue)"), .value("yes")) }
      if !posts.isEmpty || !units.isEmpty { chosen }
      for group in groups { part(group) }
      leaf("why", "Why, and take the step") {
        Self.because.node(texts[Self.because.name] ?? "", fault: nil, note: nil)
        button(.class("btn")) { "Take this step" }
      }
    }
  }

  private var chosen: HTMLNode {
    leaf("chosen", "What you chose") {
      ul {
        for post in posts {
          li {
            "\(post.title), \(post.reference.rawValue): \(post.positions) × \(post.fteEach.description)"
            if !post.funding.isEmpty { span(.class("soft")) { ", \(post.funding.inWords)" } }
          }
        }
        for unit in units { li { unit.name } }
      }
    }
  }

  private func part(_ group: EditGroup) -> HTMLNode {
    leaf(group.id, group.heading, margin: group.note.isEmpty ? .empty : p { group.note }) {
      for field in group.fields {
        field.node(texts[field.name] ?? "", fault: faults[field.name], note: notes[field.name])
      }
    }
  }
}
