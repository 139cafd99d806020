import Actions
import Council
import HTML
import Law
import Store

// Amending the constitution: choose articles, write them as they are to read, look at what would change, make it.
extension Site {
  func constitutionToAmend(_ visit: Visit) throws -> Answer {
    let (council, day) = (try council(visit), DayField(visit.query["on"]).day ?? visit.today)
    let articles = try records.read { try $0.articles(of: council.authority.id, on: day) }
    let chosen = articles.filter { visit.query["a-\($0.reference.rawValue)"] == "yes" }
    let putsIn = visit.query["a-\(AmendingForm.new)"] == "yes"
    guard !chosen.isEmpty || putsIn else { return try choosing(visit, articles) }
    return try answer(
      AmendingForm(
        visit: visit, authority: council.authority, seen: chosen, putsIn: putsIn,
        texts: AmendingForm.texts(of: chosen, on: day, today: visit.today)))
  }

  func amendConstitution(_ visit: Visit) throws -> Answer {
    let council = try council(visit).authority
    let shown = shownArticles(visit).shown(in: visit) ?? nil
    var form = AmendingForm(
      visit: visit, authority: council, seen: shown ?? [], putsIn: visit.typed("puts-in") == "yes", texts: [:])
    guard shown != nil else {
      throw Problem.notUnderstood("What you were shown cannot be told any more. Open the form once more.")
    }
    form.takeTyped()
    let (amendments, grounds) = (form.amendments(), form.grounds())
    guard let grounds else { return try answer(form) }
    form.note(grounds.objections(on: visit.today))
    guard form.faults.isEmpty else { return try answer(form) }
    let preview = AmendmentPreview(
      form: form, amendments: amendments, warnings: grounds.objections(on: visit.today),
      findings: grounds.findings(on: amendments, at: council))
    guard visit.typed("step") == "make", visit.typed("previewed") == form.mark else {
      return try answer(form, preview)
    }
    return try make(form, preview, on: grounds)
  }

  private func make(_ form: AmendingForm, _ preview: AmendmentPreview, on grounds: AmendmentGrounds) throws -> Answer {
    var (form, preview) = (form, preview)
    let visit = form.visit
    do {
      let number = try records.carryOut(
        AmendConstitution(
          preview.amendments, over: form.seen, at: visit["authority"], on: grounds,
          inSpiteOfWarnings: visit.typed("in-spite") == "yes"), by: visit.person, at: visit.now)
      return .seeOther(Address.constitution(visit["authority"], on: grounds.from) + "&saved=\(number)")
    } catch EstablishmentRefusal.objections(let all) {
      form.note(all)
      preview.warnings = all.filter { $0.weight == .warns && !$0.field.isEmpty }
      preview.isUnread = form.faults.isEmpty
    } catch ConstitutionRefusal.amendedMeanwhile(let clashes) {
      return try clash(form, clashes)
    } catch let refusal as ConstitutionRefusal {
      form.faults.add(said: refusal.description, at: "way")
    } catch let refusal as EstablishmentRefusal {
      form.faults.add(said: refusal.description, at: "on")
    }
    return form.faults.isEmpty ? try answer(form, preview, status: 422) : try answer(form)
  }

  /// The form over what stands now, with what was typed, and what each of the two changed.
  private func clash(_ form: AmendingForm, _ clashes: [ConstitutionRefusal.Clash]) throws -> Answer {
    var form = form
    let moved = Dictionary(clashes.map { ($0.reference, $0.standing) }) { first, _ in first }
    form.seen = form.seen.compactMap { moved[$0.reference] ?? $0 }
    form.putsIn = form.putsIn && clashes.allSatisfy { $0.seen != nil }
    return try answer(form, AmendmentClashes(clashes: clashes), status: 409)
  }

  // MARK: Pages

  private func answer(_ form: AmendingForm, _ above: any AboveForm = NothingAbove(), status: Int = 200) throws -> Answer
  {
    var form = form
    form.faults.sort(by: form.fieldNames)
    let (visit, id) = (form.visit, form.authority.id)
    return try personal(
      visit, "Amend the constitution",
      lede: "Several articles may be amended by one decision: all of it counts from one day, or none of it.",
      section: .constitution, crumbs: [Crumb(title: "Constitution", address: Address.constitution(id))],
      status: status, faults: form.faults
    ) {
      if form.faults.isEmpty { above.above }
      HTML.form(.action(Address.amendConstitution(id)), .method("post"), .class("edit")) {
        FormToken.hidden(visit)
        shownArticles(visit).hidden(form.seen)
        if form.putsIn { input(.type("hidden"), .name("puts-in"), .value("yes")) }
        for group in form.articleFields { part(group, form) }
        part(
          EditGroup(id: "grounds", heading: "Who decided it, and what came before", fields: form.groundsFields), form
        ) {
          button(.class(above.below.isEmpty ? "btn" : "btn ghost"), .name("step"), .value("preview")) {
            "Show what would change"
          }
          if form.faults.isEmpty { above.below }
        }
      }
    }
  }

  private func part(
    _ group: EditGroup, _ form: AmendingForm, @HTMLBuilder after: () -> HTMLNode = { .empty }
  ) -> HTMLNode {
    let end = after()
    return leaf(group.id, group.heading, margin: group.note.isEmpty ? .empty : p { group.note }) {
      for field in group.fields { field.node(form.texts[field.name] ?? "", fault: form.faults[field.name], note: nil) }
      end
    }
  }

  private func choosing(_ visit: Visit, _ articles: [Article]) throws -> Answer {
    let id = visit["authority"]
    return try personal(
      visit, "Amend the constitution", lede: "Choose every article that one decision changes.", section: .constitution,
      crumbs: [Crumb(title: "Constitution", address: Address.constitution(id))]
    ) {
      HTML.form(.action(Address.amendConstitution(id)), .method("get"), .class("edit")) {
        leaf("choose", "Articles") {
          for article in articles {
            TickField(name: "a-\(article.reference.rawValue)", label: "\(article.name): \(article.title)").node
          }
          TickField(name: "a-\(AmendingForm.new)", label: "An article that is put in").node
          button(.class("btn")) { "Go on" }
        }
      }
    }
  }

  private func shownArticles(_ visit: Visit) -> SeenVersion<[Article]> {
    SeenVersion(key: records.keeping.key, subject: "constitution/\(visit["authority"])")
  }
}

/// What stands above the form, and at its end, once it was sent.
protocol AboveForm {
  var above: HTMLNode { get }
  var below: HTMLNode { get }
}

/// The form as it is first shown.
struct NothingAbove: AboveForm {
  let above = HTMLNode.empty
  let below = HTMLNode.empty
}
