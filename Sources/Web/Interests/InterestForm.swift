import Actions
import Council
import HTML
import Law
import Store

/// A form by which the register of interests is kept: its fields, what stands in them and what is wrong.
struct InterestForm {
  var title: Phrase
  var lede: Phrase
  var button: Phrase
  var part: String
  var fields: [EditField]
  var texts: [String: String]
  var faults = FormFaults()

  /// Takes what was typed.
  func typed(_ visit: Visit) -> InterestForm {
    var form = self
    for field in fields { form.texts[field.name] = field.typed(visit) }
    return form
  }

  func text(_ name: String) -> String { (texts[name] ?? "").trimmed }

  /// A day that has to be there.
  mutating func day(_ name: String) -> Day? {
    let field = DayField(text(name))
    if field.day == nil {
      faults.add(field.typed.isEmpty ? "Enter a day, such as 16 June 2014." : field.message, at: name)
    }
    return field.day
  }

  mutating func note(_ objections: [Objection]) {
    for objection in objections { faults.add(said: objection.words, at: objection.field) }
  }

  static func interest(_ visit: Visit) -> InterestForm {
    let sensitive = EditField(
      name: "sensitive", label: "Sensitive: telling it could lead to violence or intimidation (section 32)", kind: .tick
    )
    let mayWithhold = visit.person.may(.readSensitiveInterests, at: visit["authority"], on: visit.today)
    return InterestForm(
      title: "Register an interest",
      lede: "The register is public. Write no home address, and do not name a partner.", button: "Register it",
      part: "new",
      fields: [
        EditField(
          name: "category", label: "Category",
          kind: .choice(InterestCategory.allCases.map { .init(value: $0.rawValue, words: .term($0.words)) })),
        EditField(
          name: "holder", label: "Whose interest it is",
          kind: .choice([.init(value: "member", words: "The member’s"), .init(value: "partner", words: "A partner’s")])),
        EditField(
          name: "words", label: "What it is", hint: "Empty when there is nothing to register.", kind: .lines(rows: 3)),
        EditField(
          name: "notified", label: "Notified on", hint: "The day the monitoring officer was told.",
          kind: .line(isNarrow: true)),
      ] + (mayWithhold ? [sensitive] : []),
      texts: ["holder": "member", "notified": visit.today.typed])
  }

  static func dispensation(_ visit: Visit) -> InterestForm {
    InterestForm(
      title: "Grant a dispensation",
      lede: "It lets a member speak or vote in spite of an interest, for four years at most.", button: "Grant it",
      part: "dispensation",
      fields: [
        EditField(
          name: "words", label: "For what, and on which ground", hint: "It was asked for in writing.",
          kind: .lines(rows: 3)),
        EditField(name: "granted-by", label: "Granted by", hint: "A body, or the monitoring officer."),
        EditField(name: "from", label: "From", kind: .line(isNarrow: true)),
        EditField(name: "last", label: "Last day", kind: .line(isNarrow: true)),
      ], texts: ["from": visit.today.typed])
  }
}

extension Site {
  func shown(_ visit: Visit, _ form: InterestForm) throws -> Answer {
    let member = try visitedMember(visit)
    return try personal(
      visit, form.title, lede: form.lede, kicker: .data(member.name), section: .bodies,
      crumbs: crumbs(visit, member), faults: form.faults
    ) {
      HTML.form(
        .action(Address.interests(visit["authority"], member.reference, form.part)), .method("post"), .class("edit")
      ) {
        FormToken.hidden(visit)
        for field in form.fields { field.node(form.text(field.name), fault: form.faults[field.name], note: nil) }
        button(.class("btn")) { form.button }
      }
    }
  }

  func ending(_ visit: Visit) throws -> InterestForm {
    let member = try visitedMember(visit)
    let interests = try records.read { try $0.interests(at: visit["authority"], of: member.reference) }
    let choices = interests.filter { $0.lastDay == nil }.map { interest in
      let words = interest.isSensitive ? "withheld" : String(interest.words.prefix(60))
      return ChoiceField.Choice(value: interest.id, name: "\(interest.category.words): \(words)")
    }
    return InterestForm(
      title: "End an interest", lede: "It leaves the register after its last day.", button: "End it", part: "end",
      fields: [
        EditField(name: "interest", label: "Which interest", kind: .choice(choices)),
        EditField(
          name: "last", label: "Last day", hint: "Empty when it was entered by mistake.", kind: .line(isNarrow: true)),
        EditField(name: "mistake", label: "It was entered by mistake, and is to go altogether", kind: .tick),
      ], texts: ["last": visit.today.typed])
  }

  func registerInterest(_ visit: Visit) throws -> Answer {
    var form = InterestForm.interest(visit).typed(visit)
    let category = InterestCategory(rawValue: form.text("category"))
    if category == nil { form.faults.add("Choose a category.", at: "category") }
    let notified = form.day("notified")
    guard let category, let notified else { return try shown(visit, form) }
    let interest = RegisteredInterest(
      category, of: .init(rawValue: visit["member"]),
      holder: RegisteredInterest.Holder(rawValue: form.text("holder")) ?? .member, words: form.text("words"),
      isSensitive: visit.typed("sensitive") == "yes", notifiedOn: notified)
    return try done(visit, &form) {
      try records.carryOut(RegisterInterest(interest, at: visit["authority"]), by: visit.person, at: visit.now)
    }
  }

  func endInterest(_ visit: Visit) throws -> Answer {
    var form = try ending(visit).typed(visit)
    if form.text("interest").isEmpty { form.faults.add("Choose an interest.", at: "interest") }
    let last = form.text("mistake") == "yes" ? nil : form.day("last")
    guard form.faults.isEmpty else { return try shown(visit, form) }
    let deed = EndInterest(form.text("interest"), lastDay: last, at: visit["authority"])
    return try done(visit, &form) { try records.carryOut(deed, by: visit.person, at: visit.now) }
  }

  func grantDispensation(_ visit: Visit) throws -> Answer {
    var form = InterestForm.dispensation(visit).typed(visit)
    guard let from = form.day("from"), let last = form.day("last") else { return try shown(visit, form) }
    let deed = GrantDispensation(
      Dispensation(
        of: .init(rawValue: visit["member"]), words: form.text("words"), grantedBy: form.text("granted-by"),
        from: from, last: last), at: visit["authority"])
    return try done(visit, &form) { try records.carryOut(deed, by: visit.person, at: visit.now) }
  }

  /// Carries out what a form asks for, or shows it again with what stands against it.
  private func done<Outcome>(_ visit: Visit, _ form: inout InterestForm, _ deed: () throws -> Outcome) throws -> Answer
  {
    do {
      _ = try deed()
    } catch InterestRefusal.objections(let all) {
      form.note(all)
      return try shown(visit, form)
    } catch let refusal as InterestRefusal {
      throw Problem.refused(.term(refusal.description))
    }
    let head = try records.read { try $0.recordHead(of: visit["authority"]) }.number
    return .seeOther(Address.interests(visit["authority"], .init(rawValue: visit["member"])) + "?saved=\(head)")
  }
}
