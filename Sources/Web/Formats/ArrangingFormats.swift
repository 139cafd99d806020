import Actions
import CaseFiles
import Council
import HTML
import Law
import Store

// Work orders, for the officers who arrange them: what waits, what is overdue, what became of each.
extension Site {
  func formatOrders(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let (requests, open, settled) = try records.read { records in
      (
        try records.waitingFormatRequests(at: id), try records.formatOrders(at: id, in: [.asked, .ordered]),
        try records.formatOrders(at: id, in: [.delivered, .declined]).suffix(50)
      )
    }
    return try personal(
      visit, "Work orders", lede: "Who waits for what, and what is overdue.", section: .meetings,
      crumbs: formatCrumbs(id)
    ) {
      saved(visit)
      ways(visit, for: .arrangeFormats, [("Enter an order", Address.newFormatOrder(id))])
      leaf("requests", "Asked for by residents") {
        if requests.isEmpty { emptyState("Nothing waits to be looked at.") }
        for request in requests { waiting(request, id) }
      }
      leaf("open", "Asked for and ordered", full: true) {
        open.isEmpty ? emptyState("Nothing is on order.") : Self.table(open, id, "Open orders", visit.today)
      }
      if !settled.isEmpty {
        leaf("settled", "Delivered and declined", full: true) {
          Self.table(settled.reversed(), id, "Settled orders", visit.today)
        }
      }
    }
  }

  private func waiting(_ request: FormatRequest, _ id: String) -> HTMLNode {
    HTMLNode {
      h3 { FormatWords(format: request.format, language: request.language).phrase }
      p { "Came \(request.receivedAt.inEngland)." }
      p { a(.href(Address.newFormatOrder(id, request: request.id))) { "Take it up, request \(request.id)" } }
    }
  }

  private static func table(_ orders: [FormatOrder], _ id: String, _ caption: Phrase, _ today: Day) -> HTMLNode {
    DataTable(
      caption: caption, captionIsHidden: true,
      columns: [.heading("What"), .text("Format"), .text("Due"), .text("Supplier"), .number("Cost"), .text("State")],
      rows: orders.map { order in
        [
          a(.href(Address.formatOrder(id, order.reference))) { order.title }, HTMLNode(order.inWords),
          HTMLNode(order.due.long), HTMLNode(order.supplier),
          HTMLNode(order.pence.map { Money(pence: $0).description } ?? ""),
          order.isOverdue(on: today) ? tag(.brick, .not, "Overdue") : order.state.tag,
        ]
      }
    ).node
  }

  // MARK: A new order

  func enterFormatOrder(_ visit: Visit) throws -> Answer {
    let request = try visitedRequest(visit)
    var form = try orderForm(visit, request)
    let due = form.day("due")
    let (format, state) = (DocumentFormat(rawValue: form["format"]), FormatOrder.State(rawValue: form["state"]))
    if format == nil { form.faults.add("Choose the format.", at: "format") }
    let pence = form.cost()
    let matter = request?.matter ?? FormatMatter(field: form["matter"])
    if matter == nil { form.faults.add("Choose what it is of.", at: "matter") }
    if let due, let format, let matter, form.faults.isEmpty {
      let order = FormatOrder(
        format, language: form.language(format), of: matter, title: form["title"].trimmed, askedOn: visit.today,
        due: due,
        supplier: form["supplier"].trimmed, pence: pence, state: state ?? .asked, stateOn: visit.today,
        place: form["place"].trimmed, reason: form["reason"].trimmed)
      let deed = EnterFormatOrder(order, of: request?.id, at: visit["authority"])
      if let made = try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
        let saved = try savedEntry(visit, about: "format order \(made.rawValue)")
        return .seeOther(Address.formats(visit["authority"], "orders") + saved)
      }
    }
    return try orderingFormat(visit, form)
  }

  func orderingFormat(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let request = try visitedRequest(visit)
    let shown = try form ?? orderForm(visit, request)
    return try personal(
      visit, request == nil ? "Enter an order" : "Take a request up",
      lede: "The order is on the public record. Who asked is not, and must not be named in it.", section: .meetings,
      crumbs: formatCrumbs(visit["authority"], orders: true), status: shown.status, faults: shown.faults
    ) {
      if let request { asker(request) }
      shown.node()
    }
  }

  private func visitedRequest(_ visit: Visit) throws -> FormatRequest? {
    guard let asked = visit.query["request"] else { return nil }
    let found = try Int(asked).flatMap { number in
      try records.read { try $0.formatRequest(number, at: visit["authority"]) }
    }
    guard let found else { throw Problem.nothingHere }
    return found
  }

  private func asker(_ request: FormatRequest) -> HTMLNode {
    leaf("asker", "What was asked for", margin: p { "For your eyes only." }) {
      if !request.words.isEmpty { p(.class("prose")) { request.words } }
      summaryList([
        ("Came", HTMLNode("\(request.receivedAt.inEngland)" as Phrase)),
        ("Needed by", HTMLNode(request.neededBy?.long ?? "")), ("Name", HTMLNode(request.name)),
        ("Reached by", HTMLNode(request.contact)),
      ])
    }
  }

  private func orderForm(_ visit: Visit, _ request: FormatRequest?) throws -> MeetingForm {
    let id = visit["authority"]
    let (matters, title) = try records.read { open -> ([ChoiceField.Choice], String?) in
      if let request { return ([], try open.title(of: request.matter, at: id, on: visit.today)) }
      let meetings = try open.meetings(at: id, from: visit.today, to: visit.today.adding(days: 120), atMost: 200)
      let all =
        try meetings.map { FormatMatter(.meeting, $0.reference.rawValue) }
        .compactMap { matter in try open.title(of: matter, at: id, on: visit.today).map { (matter.field, $0) } }
        + open.equalityMatters(at: id, on: visit.today).map { ($0.matter.field, $0.title) }
      return (
        [.init(value: "", words: "Choose"), .init(value: FormatMatter.other.field, words: "Something else")]
          + all.map { .init(value: $0.0, name: $0.1) }, nil
      )
    }
    var what: [EditField] = []
    if request == nil {
      what.append(
        EditField(
          name: "matter", label: "What it is of", hint: "A meeting, a report, a decision that is on the site.",
          kind: .choice(matters)))
    }
    what.append(EditField(name: "title", label: "What it is called", hint: "Everyone may read it. Name nobody."))
    let groups = [
      EditGroup(id: "what", heading: "What is made", fields: what + EditField.format),
      Self.making([.asked, .ordered, .declined]),
    ]
    return MeetingForm(
      visit, Address.newFormatOrder(id, request: request?.id), "Save it", groups,
      texts: [
        "title": title ?? "", "format": request?.format.rawValue ?? "",
        "language": request.map { $0.language == $0.format.usualLanguage ? "" : $0.language } ?? "",
        "due": request?.neededBy?.typed ?? "", "state": "asked",
      ])
  }

  private static func making(_ states: [FormatOrder.State]) -> EditGroup {
    EditGroup(
      id: "making", heading: "Who makes it, by when, and what became of it",
      fields: [
        EditField(name: "due", label: "Due", hint: "For example, 16 June 2026.", kind: .line(isNarrow: true)),
        EditField(name: "supplier", label: "Supplier", hint: "The firm or the service, not a person’s name."),
        EditField(
          name: "cost", label: "Cost", hint: "For example, £120.50. May be empty.", kind: .line(isNarrow: true)),
        EditField(
          name: "state", label: "State",
          kind: .choice(states.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })),
      ]
        + (states.contains(.delivered)
          ? [
            EditField(name: "on", label: "Day of that", kind: .line(isNarrow: true)),
            EditField(
              name: "place", label: "Where it is to be had",
              hint: "An address that begins with https://, or in words: at every library, from the clerk."),
          ] : [])
        + [
          EditField(
            name: "reason", label: "Why it is declined", hint: "Only when it is. Everyone may read it.",
            kind: .lines(rows: 2))
        ])
  }

  // MARK: What became of it

  func settleFormatOrder(_ visit: Visit) throws -> Answer {
    let kept = try visitedOrder(visit)
    var form = settleForm(visit, kept)
    let (due, on) = (form.day("due"), form.day("on"))
    let pence = form.cost()
    let state = FormatOrder.State(rawValue: form["state"])
    if state == nil { form.faults.add("Choose what became of it.", at: "state") }
    if let due, let on, let state, form.faults.isEmpty {
      var order = kept
      (order.title, order.due, order.stateOn, order.state, order.pence) = (
        form["title"].trimmed, due, on, state, pence
      )
      (order.supplier, order.place, order.reason) = (
        form["supplier"].trimmed, form["place"].trimmed, form["reason"].trimmed
      )
      let deed = SettleFormatOrder(order, over: form.version, at: visit["authority"])
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        let saved = try savedEntry(visit, about: "format order \(kept.reference.rawValue)")
        return .seeOther(Address.formats(visit["authority"], "orders") + saved)
      }
    }
    return try settlingFormat(visit, form)
  }

  func settlingFormat(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let order = try visitedOrder(visit)
    let requests = try records.read { try $0.formatRequests(of: order.reference, at: visit["authority"]) }
    let shown = form ?? settleForm(visit, order)
    return try personal(
      visit, "What became of it?", lede: "\(order.title), \(order.inWords)",
      kicker: "Work order \(order.reference.rawValue)", section: .meetings,
      crumbs: formatCrumbs(visit["authority"], orders: true), status: shown.status, faults: shown.faults
    ) {
      for request in requests { asker(request) }
      shown.node()
    }
  }

  private func visitedOrder(_ visit: Visit) throws -> FormatOrder {
    let found = try records.read { try $0.formatOrder(.init(rawValue: visit["order"]), at: visit["authority"]) }
    guard let found else { throw Problem.nothingHere }
    return found
  }

  private func settleForm(_ visit: Visit, _ order: FormatOrder) -> MeetingForm {
    var making = Self.making(FormatOrder.State.allCases)
    making.fields.insert(EditField(name: "title", label: "What it is called", hint: "Everyone may read it."), at: 0)
    var form = MeetingForm(
      visit, Address.formatOrder(visit["authority"], order.reference), "Save it", [making],
      texts: [
        "title": order.title, "due": order.due.typed, "supplier": order.supplier,
        "cost": order.pence.map { Money(pence: $0).description } ?? "", "state": order.state.rawValue,
        "on": visit.today.typed, "place": order.place, "reason": order.reason,
      ])
    if !visit.isForm { form.version = order.edition }
    return form
  }
}

extension MeetingForm {
  /// The cost that was typed, in pence; what is wrong with it is noted.
  fileprivate mutating func cost() -> Int? {
    var reading = FieldReading(texts: texts)
    let amount = reading.value("cost", ScalarForms.amount)
    for fault in reading.faults.all { faults.add(fault.text, at: fault.field) }
    return amount?.pence
  }
}
