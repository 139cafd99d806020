import Actions
import Council
import HTML
import Law
import Store

// Entering bodies, members, groups and memberships that are new.
extension Site {
  func newBody(_ visit: Visit) throws -> Answer {
    var form = try blankBody(visit)
    let day = DayField(visit.query["on"]).day ?? visit.today
    form.texts = form.grounds.texts(from: day)
    let district = Place.Reference(rawValue: visit.query["district"] ?? "")
    let board = try district.rawValue.isEmpty ? nil : board(visit, of: district, on: day)
    let body =
      board?.body ?? Body(reference: .init(rawValue: ""), name: "", kind: .committee, powers: .decides)
    form.texts.merge(BodyMatter.texts(of: body)) { $1 }
    form.texts["reference"] = body.reference.rawValue
    return try answer(form)
  }

  func addBody(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let blank = Body(
      reference: .init(rawValue: visit.typed("reference")), name: "", kind: .committee, powers: .decides)
    return try add(try blankBody(visit), over: blank, BodyMatter.self) { body, grounds in
      (AddBody(body, at: id, on: grounds), Address.body(id, body.reference, on: grounds.from))
    }
  }

  private func blankBody(_ visit: Visit) throws -> EditForm<BodyMatter> {
    var form: EditForm<BodyMatter> = try blankForm(
      visit, "Add a body", "What meets and decides, recommends or advises, from a day on.", BodyMatter.above)
    form.suggestions = try suggestions(BodyMatter.self, visit)
    form.proposal = { [self] texts in try parity(visit, texts: texts) }
    return form
  }

  func newMember(_ visit: Visit) throws -> Answer {
    var form: EditForm<MemberMatter> = try blankMember(visit)
    form.texts = form.grounds.texts(from: DayField(visit.query["on"]).day ?? visit.today)
    return try answer(form)
  }

  func addMember(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let blank = Member(reference: .init(rawValue: visit.typed("reference")), name: "")
    return try add(try blankMember(visit), over: blank, MemberMatter.self) { member, grounds in
      (AddMember(member, at: id, on: grounds), Address.member(id, member.reference, on: grounds.from))
    }
  }

  private func blankMember(_ visit: Visit) throws -> EditForm<MemberMatter> {
    var form: EditForm<MemberMatter> = try blankForm(
      visit, "Add a member", "A councillor, or another person who sits on bodies, from a day on.", MemberMatter.above)
    form.suggestions = try suggestions(MemberMatter.self, visit)
    return form
  }

  func newGroup(_ visit: Visit) throws -> Answer {
    var form: EditForm<GroupMatter> = try blankGroup(visit)
    form.texts = form.grounds.texts(from: DayField(visit.query["on"]).day ?? visit.today)
    return try answer(form)
  }

  func addGroup(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let blank = PoliticalGroup(reference: .init(rawValue: visit.typed("reference")), name: "", signatories: [])
    return try add(try blankGroup(visit), over: blank, GroupMatter.self) { group, grounds in
      (AddPoliticalGroup(group, at: id, on: grounds), Address.group(id, group.reference, on: grounds.from))
    }
  }

  private func blankGroup(_ visit: Visit) throws -> EditForm<GroupMatter> {
    var form: EditForm<GroupMatter> = try blankForm(
      visit, "Add a political group", "A group that members have given notice of, from a day on.", GroupMatter.above)
    form.suggestions = try suggestions(GroupMatter.self, visit)
    return form
  }

  func add<Matter: BodiesMatter>(
    _ form: EditForm<Matter>, over blank: Matter.Field.Version, _ matter: Matter.Type,
    _ deed: (Matter.Field.Version, Grounds) -> (Add<Matter.Field.Version>, String)
  ) throws -> Answer {
    var form = form
    let visit = form.visit
    form.texts = form.grounds.typed(visit).merging(Matter.typed(visit)) { $1 }
    form.texts["reference"] = visit.typed("reference")
    let read = try Matter.read(form.texts, over: blank, among: form.around, &form.faults)
    let wanted = try records.read { try Matter.meaning(read, $0, visit["authority"], dayMeant(visit)) }
    guard let grounds = form.grounds.grounds(form.texts, &form.faults), form.faults.isEmpty else {
      form.noteTheRest(Matter.objections(to: wanted))
      return try answer(form)
    }
    let (change, address) = deed(wanted, grounds)
    return try save(form, change, at: address)
  }

  func blankForm<Matter: EditedMatter>(
    _ visit: Visit, _ title: Phrase, _ lede: Phrase, _ above: (String) -> Crumb
  ) throws -> EditForm<Matter> {
    let id = try council(visit).authority.id
    return EditForm(
      visit: visit, title: title, lede: lede, button: title, crumbs: [above(id)],
      grounds: GroundsForm(kind: .change, today: visit.today), around: { Establishment() }, asksForReference: true,
      section: .bodies, texts: [:])
  }

  func suggestions<Matter: BodiesMatter>(_ matter: Matter.Type, _ visit: Visit) throws
    -> [String: [ChoiceField.Choice]]
  {
    try records.read { try Matter.suggestions($0, visit["authority"], visit.today, nil) }
  }
}
