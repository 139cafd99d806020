import Actions
import Council
import HTML
import Law
import Store

// Seating somebody on a body.
extension Site {
  func newMembership(_ visit: Visit) throws -> Answer {
    let day = DayField(visit.query["on"]).day ?? visit.today
    var form = try seatForm(visit, on: day)
    form.texts = form.grounds.texts(from: day)
    form.texts.merge(["role": "member", "votes": "yes", "seat": visit.query["seat"] ?? ""]) { $1 }
    return try answer(form)
  }

  func addMembership(_ visit: Visit) throws -> Answer {
    let (id, day) = (visit["authority"], dayMeant(visit))
    var form = try seatForm(visit, on: day)
    form.texts = form.grounds.typed(visit).merging(NewMembershipMatter.typed(visit)) { $1 }
    let blank = Membership(body: .init(rawValue: visit["body"]), member: .init(rawValue: ""))
    let read = try NewMembershipMatter.read(form.texts, over: blank, among: form.around, &form.faults)
    let wanted = try records.read { try seated(read, $0, id, day) }
    guard let grounds = form.grounds.grounds(form.texts, &form.faults), form.faults.isEmpty else {
      form.noteTheRest(wanted.objections)
      return try answer(form)
    }
    return try save(
      form, AddMembership(wanted, at: id, on: grounds), at: Address.body(id, wanted.body, on: grounds.from))
  }

  /// The membership with its member by reference, and with the first reference that is free.
  private func seated(_ read: Membership, _ open: OpenRecords, _ id: String, _ day: Day) throws -> Membership {
    let member = try open.meant([read.member], id, day) { (member: Member) in member.name }.first ?? read.member
    var wanted = read
    wanted.member = member
    wanted.reference = Membership(body: read.body, member: member).reference
    let taken = Set(try open.memberships(of: member, at: id).map(\.reference))
    for number in 2...99 where taken.contains(wanted.reference) {
      wanted.reference = .init(rawValue: "\(read.body.rawValue).\(member.rawValue).\(number)")
    }
    return wanted
  }

  private func seatForm(_ visit: Visit, on day: Day) throws -> EditForm<NewMembershipMatter> {
    let id = try council(visit).authority.id
    let reference = Body.Reference(rawValue: visit["body"])
    let (body, last) = try records.read { open in
      (
        try open.standing(Body.self, [reference], of: id, on: day).first,
        try open.versions(Body.self, of: reference, at: id).last?.value
      )
    }
    guard let body = body ?? last else { throw Problem.nothingHere }
    var form: EditForm<NewMembershipMatter> = try blankForm(
      visit, "Seat a member on \(body.name)", "Who sits there, in which seat, from a day on.", BodyMatter.above)
    form.crumbs.append(Crumb(name: body.name, address: Address.body(id, reference)))
    form.button = "Seat the member"
    form.asksForReference = false
    form.suggestions = try records.read {
      try MembershipMatter.suggestions($0, id, day, Membership(body: reference, member: .init(rawValue: "")))
    }
    return form
  }
}
