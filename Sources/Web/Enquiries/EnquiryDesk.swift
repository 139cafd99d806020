import Actions
import Council
import HTML
import Law
import Store

// The mailbox that officers share: what came, who has it, by when it is to be answered, and what was answered.
extension Site {
  func addEnquiryDesk(_ routes: inout Routes) {
    let path = "/:authority/enquiries/desk"
    routes.get(path, .only(.answerEnquiries), enquiryDesk)
    routes.get("\(path)/new", .only(.answerEnquiries)) { visit in try enteringEnquiry(visit, nil) }
    routes.post("\(path)/new", .only(.answerEnquiries), enterEnquiry)
    routes.get("\(path)/figures", .only(.answerEnquiries), enquiryFigures)
    routes.get("\(path)/:enquiry", .only(.answerEnquiries)) { visit in try enquiry(visit, FormFaults()) }
    for part in EnquiryPart.allCases {
      routes.post("\(path)/:enquiry/\(part.rawValue)", .only(.answerEnquiries)) { visit in try treat(visit, part) }
    }
  }

  private func deskCrumb(_ id: String) -> Crumb { Crumb(title: "Enquiries", address: Address.enquiryDesk(id)) }

  func enquiryDesk(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let list = EnquiryList(rawValue: visit.query["show"] ?? "") ?? .all
    let number = min(max(0, visit.query["page"].flatMap { Int($0) } ?? 0), 10_000)
    let account = visit.person.account ?? ""
    let page = try records.read { open in
      let found = try open.enquiries(
        list, of: account, on: visit.today, at: id, atMost: EnquiryDeskPage.most + 1,
        after: number * EnquiryDeskPage.most)
      return EnquiryDeskPage(
        id: id, list: list, enquiries: Array(found.prefix(EnquiryDeskPage.most)),
        counts: try EnquiryList.allCases.map { try open.countEnquiries($0, of: account, on: visit.today, at: id) },
        page: number, hasMore: found.count > EnquiryDeskPage.most, today: visit.today)
    }
    return try personal(
      visit, "Enquiries", lede: "What people asked the council. Nothing on this page is published.",
      kicker: .data(council.authority.name)
    ) {
      ways(
        visit, for: .answerEnquiries,
        [("Enter an enquiry", Address.enquiryDesk(id, "new")), ("Figures", Address.enquiryDesk(id, "figures"))])
      page.node
    }
  }

  // MARK: Entering

  func enterEnquiry(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    var form = try enquiryForm(visit, Address.enquiryDesk(id, "new"), "Enter it", isEntered: true)
    let day = form.day("on")
    let way = Enquiry.Way(rawValue: form["way"]) ?? .telephone
    if let (enquiry, words) = try stated(
      &form, visit, way == .web || way == .email ? .telephone : way, on: day ?? visit.today)
    {
      let deed = EnterEnquiry(enquiry, words, at: id)
      if let made = try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
        return .seeOther(Address.enquiry(id, made))
      }
    }
    return try enteringEnquiry(visit, form)
  }

  func enteringEnquiry(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let shown = try form ?? enquiryForm(visit, Address.enquiryDesk(id, "new"), "Enter it", isEntered: true)
    return try personal(
      visit, "Enter an enquiry", lede: "One that came by telephone, by letter or at the counter.",
      crumbs: [deskCrumb(id)], status: shown.status, faults: shown.faults
    ) { shown.node() }
  }

  // MARK: One enquiry

  func enquiry(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    let reference = Enquiry.Reference(rawValue: visit["enquiry"])
    let page = try records.read { open -> EnquiryPage? in
      guard let enquiry = try open.enquiry(reference, at: id) else { return nil }
      let place = try enquiry.place.flatMap { place in
        try open.places(of: id, on: visit.today).first { $0.reference == place }
      }
      return EnquiryPage(
        visit: visit, enquiry: enquiry, messages: try open.enquiryMessages(of: reference, at: id),
        officers: try open.enquiryOfficers(at: id, on: visit.today), place: place, faults: faults)
    }
    guard let page else { throw Problem.nothingHere }
    return try personal(
      visit, .data(page.enquiry.title), kicker: "Enquiry \(reference.rawValue)", crumbs: [deskCrumb(id)],
      faults: faults
    ) { page.node }
  }

  func treat(_ visit: Visit, _ part: EnquiryPart) throws -> Answer {
    let id = visit["authority"]
    let reference = Enquiry.Reference(rawValue: visit["enquiry"])
    var faults = FormFaults()
    func text(_ field: String) -> String { visit.typed(field).replacing("\r\n", with: "\n").trimmed }
    func carry(_ deed: some Deed) throws {
      _ = try records.carryOut(deed, by: visit.person, at: visit.now)
    }
    do {
      switch part {
      case .take: try carry(TakeEnquiry(reference, at: id))
      case .handOver:
        try carry(HandOverEnquiry(reference, to: visit.typed("to"), note: text("note"), at: id))
      case .note: try carry(NoteOnEnquiry(text("note-words"), on: reference, at: id))
      case .answer:
        try carry(
          AnswerEnquiry(
            reference, text("words"), seen: Int(visit.typed("version")) ?? -1,
            closing: visit.typed("closing") == "yes", at: id, letters: means.post))
      case .close: try carry(CloseEnquiry(reference, at: id))
      case .reopen: try carry(ReopenEnquiry(reference, at: id))
      }
      return .seeOther(Address.enquiry(id, reference) + "?done=\(part.rawValue)")
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all { faults.add(said: objection.words, at: part.field(objection.field)) }
    } catch is EstablishmentRefusal {
      throw Problem.nothingHere
    }
    return try enquiry(visit, faults)
  }

  // MARK: Figures

  func enquiryFigures(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let (from, until) = (DayField(visit.query["from"]), DayField(visit.query["until"]))
    let first = from.day ?? visit.today.adding(months: -12)
    let last = until.day ?? visit.today
    var faults = FormFaults()
    for (name, field) in [("from", from), ("until", until)] where field.isWrong { faults.add(field.message, at: name) }
    if first > last { faults.add("The last day is before the first. Change one of them.", at: "until") }
    let offices = council.authority.settings.offices
    let figures = try records.read {
      EnquiryFigures(try $0.enquiries(from: first, to: last, at: id), on: visit.today, offices)
    }
    return try personal(
      visit, "Enquiries in figures", lede: "What came from \(first.long) to \(last.long).", crumbs: [deskCrumb(id)],
      faults: faults
    ) {
      EnquiryFiguresPage(id: id, figures: figures, first: first, last: last, faults: faults).node
    }
  }
}

/// What officers do with an enquiry.
enum EnquiryPart: String, CaseIterable {
  case take, note, answer, close, reopen
  case handOver = "hand-over"

  /// The field at which something is said that stands against it.
  func field(_ named: String) -> String {
    if !named.isEmpty, named != "take", named != "close" { return named }
    switch self {
    case .handOver: return "to"
    case .note: return "note-words"
    case .answer: return "words"
    case .take, .close, .reopen: return "matter"
    }
  }
}
