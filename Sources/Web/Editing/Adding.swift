import Actions
import Council
import HTML
import Law
import Store

// Entering posts and units that are new.
extension Site {
  func newPost(_ visit: Visit) throws -> Answer {
    let (council, day) = (try council(visit), DayField(visit.query["on"]).day ?? visit.today)
    var form: EditForm<PostMatter> = new(visit, "Add a post", "A post that is new on the establishment.") {
      try council.establishment(on: day)
    }
    form.texts = form.grounds.texts(from: day)
    form.texts.merge(
      ["unit": visit.query["unit"] ?? "", "fte": "1", "positions": "1", "basis": "permanent", "status": "vacant"]
    ) { $1 }
    return try answer(form)
  }

  func addPost(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    var form: EditForm<PostMatter> = try typed(visit, "Add a post", "A post that is new on the establishment.")
    let blank = Post(reference: .init(rawValue: visit.typed("reference")), title: "", unit: .init(rawValue: ""))
    let post = try PostMatter.read(form.texts, over: blank, among: form.around, &form.faults)
    guard let grounds = form.grounds.grounds(form.texts, &form.faults), form.faults.isEmpty else {
      form.noteTheRest(PostMatter.objections(to: post))
      return try answer(form)
    }
    return try save(
      form, AddPost(post, at: id, on: grounds), at: Address.post(id, post.reference, on: grounds.from))
  }

  func newUnit(_ visit: Visit) throws -> Answer {
    let (council, day) = (try council(visit), DayField(visit.query["on"]).day ?? visit.today)
    var form: EditForm<UnitMatter> = new(visit, "Add a unit", "A part of the organisation that is new.") {
      try council.establishment(on: day)
    }
    form.texts = form.grounds.texts(from: day)
    form.texts.merge(["parent": visit.query["unit"] ?? "", "kind": "team"]) { $1 }
    return try answer(form)
  }

  func addUnit(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    var form: EditForm<UnitMatter> = try typed(visit, "Add a unit", "A part of the organisation that is new.")
    let blank = OrganisationUnit(reference: .init(rawValue: visit.typed("reference")), name: "", kind: .team)
    let unit = UnitMatter.read(form.texts, over: blank, among: form.around, &form.faults)
    guard let grounds = form.grounds.grounds(form.texts, &form.faults), form.faults.isEmpty else {
      form.noteTheRest(UnitMatter.objections(to: unit))
      return try answer(form)
    }
    return try save(
      form, AddUnit(unit, at: id, on: grounds), at: Address.unit(id, unit.reference, on: grounds.from))
  }

  private func new<Matter>(
    _ visit: Visit, _ title: Phrase, _ lede: Phrase, _ around: @escaping () throws -> Establishment
  ) -> EditForm<Matter> {
    EditForm(
      visit: visit, title: title, lede: lede, button: title,
      crumbs: [Crumb(title: "Structure", address: Address.structure(visit["authority"]))],
      grounds: GroundsForm(kind: .change, today: visit.today), around: around, asksForReference: true, texts: [:])
  }

  private func typed<Matter>(_ visit: Visit, _ title: Phrase, _ lede: Phrase) throws -> EditForm<Matter> {
    let (council, day) = (try council(visit), dayMeant(visit))
    var form: EditForm<Matter> = new(visit, title, lede) { try council.establishment(on: day) }
    form.texts = form.grounds.typed(visit).merging(Matter.typed(visit)) { $1 }
    form.texts["reference"] = visit.typed("reference")
    return form
  }
}
