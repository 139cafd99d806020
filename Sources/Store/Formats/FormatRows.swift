import Council
import DatabasePort
import Law

extension OpenRecords {
  /// One order; `nil` when the council has none of this reference.
  public func formatOrder(_ reference: FormatOrder.Reference, at authority: String) throws -> FormatOrder? {
    try select(
      FormatTables.order, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.formatOrder
    ).first
  }

  /// The orders of a council, in some states or in all, the earliest due first.
  public func formatOrders(
    at authority: String, in states: [FormatOrder.State] = FormatOrder.State.allCases, atMost: Int = 5_000
  ) throws -> [FormatOrder] {
    guard !states.isEmpty else { return [] }
    let marks = states.map { _ in "?" }.joined(separator: ", ")
    return try transaction.query(
      "select * from format_order where authority = ? and state in (\(marks)) order by due_on, reference limit ?",
      [.text(authority)] + states.map { .text($0.rawValue) } + [.integer(atMost)], Self.formatOrder)
  }

  /// What was delivered of something, the earliest first.
  public func formats(of matter: FormatMatter, at authority: String) throws -> [FormatOrder] {
    try transaction.query(
      """
      select * from format_order where authority = ? and matter_kind = ? and matter = ? and state = 'delivered'
      order by state_on, reference
      """, [.text(authority), .text(matter.kind.rawValue), .text(matter.reference)], Self.formatOrder)
  }

  /// The reference for the next order of a year.
  public func nextFormatOrder(of year: Int, at authority: String) throws -> FormatOrder.Reference {
    let beginning = "FO-\(year)-"
    let number = try transaction.query(
      "select coalesce(max(cast(replace(reference, ?, '') as integer)), 0) + 1 as number from format_order "
        + "where authority = ? and reference like ?",
      [.text(beginning), .text(authority), .text("\(beginning)%")]
    ) { try $0.integer("number") }.first
    return .init(rawValue: "\(beginning)\(number ?? 1)")
  }

  /// Enters an order, or overwrites what was known of it. Once it is settled, so is the request it was made of.
  public func save(_ order: FormatOrder, at authority: String) throws {
    try put(
      try TableRow(
        FormatTables.order,
        [
          "authority": .text(authority), "reference": .text(order.reference.rawValue),
          "format": .text(order.format.rawValue), "language": .text(order.language),
          "matter_kind": .text(order.matter.kind.rawValue), "matter": .text(order.matter.reference),
          "title": .text(order.title), "asked_on": DatabaseValue(order.askedOn), "due_on": DatabaseValue(order.due),
          "supplier": .text(order.supplier), "pence": DatabaseValue(order.pence), "state": .text(order.state.rawValue),
          "state_on": DatabaseValue(order.stateOn), "place": .text(order.place), "reason": .text(order.reason),
        ]))
    for var request in try formatRequests(of: order.reference, at: authority) {
      request.closedOn = order.state.isSettled ? order.stateOn : nil
      try save(request, at: authority)
    }
  }

  static func formatOrder(_ row: Row) throws -> FormatOrder {
    FormatOrder(
      reference: .init(rawValue: try row.text("reference")), try row.word("format"),
      language: try row.text("language"), of: FormatMatter(try row.word("matter_kind"), try row.text("matter")),
      title: try row.text("title"), askedOn: try row.day("asked_on"), due: try row.day("due_on"),
      supplier: try row.text("supplier"), pence: try row.optionalInteger("pence"), state: try row.word("state"),
      stateOn: try row.day("state_on"), place: try row.text("place"), reason: try row.text("reason"))
  }

  // MARK: Requests

  /// What residents asked for and nobody has looked at yet, in the order in which it came. Whoever asks must have been allowed to.
  public func waitingFormatRequests(at authority: String) throws -> [FormatRequest] {
    try transaction.query(
      "select * from format_request where authority = ? and format_order is null order by number limit 1000",
      [.text(authority)], Self.formatRequest)
  }

  /// One request. Whoever asks must have been allowed to.
  public func formatRequest(_ number: Int, at authority: String) throws -> FormatRequest? {
    try transaction.query(
      "select * from format_request where authority = ? and number = ?", [.text(authority), .integer(number)],
      Self.formatRequest
    ).first
  }

  /// The requests of which an order was made. Whoever asks must have been allowed to.
  public func formatRequests(of order: FormatOrder.Reference, at authority: String) throws -> [FormatRequest] {
    try transaction.query(
      "select * from format_request where authority = ? and format_order = ? order by number",
      [.text(authority), .text(order.rawValue)], Self.formatRequest)
  }

  /// The number for the next request.
  public func nextFormatRequest(at authority: String) throws -> Int {
    try transaction.query(
      "select coalesce(max(number), 0) + 1 as number from format_request where authority = ?", [.text(authority)]
    ) { try $0.integer("number") }.first ?? 1
  }

  /// Keeps a request.
  public func save(_ request: FormatRequest, at authority: String) throws {
    try put(
      try TableRow(
        FormatTables.request,
        [
          "authority": .text(authority), "number": .integer(request.id), "format": .text(request.format.rawValue),
          "language": .text(request.language), "matter_kind": .text(request.matter.kind.rawValue),
          "matter": .text(request.matter.reference), "words": .text(request.words),
          "needed_by": DatabaseValue(request.neededBy?.iso), "name": .text(request.name),
          "contact": .text(request.contact), "received_at": .text(request.receivedAt.description),
          "format_order": DatabaseValue(request.order?.rawValue), "closed_on": DatabaseValue(request.closedOn?.iso),
        ]))
  }

  private static func formatRequest(_ row: Row) throws -> FormatRequest {
    FormatRequest(
      id: try row.integer("number"), try row.word("format"), language: try row.text("language"),
      of: FormatMatter(try row.word("matter_kind"), try row.text("matter")), words: try row.text("words"),
      neededBy: try row.optionalDay("needed_by"), name: try row.text("name"), contact: try row.text("contact"),
      receivedAt: try row.moment("received_at"),
      order: try row.optionalText("format_order").map(FormatOrder.Reference.init(rawValue:)),
      closedOn: try row.optionalDay("closed_on"))
  }

  /// What something is called that may be had in another format; `nil` when there is no such thing that everyone may see.
  public func title(of matter: FormatMatter, at authority: String, on day: Day) throws -> String? {
    if let equality = matter.equality { return try title(of: equality, at: authority, on: day) }
    guard matter.kind == .meeting, let meeting = try meeting(.init(rawValue: matter.reference), at: authority) else {
      return nil
    }
    let body = try standing(Body.self, [meeting.body], of: authority, on: meeting.day).first?.name
    return "\(body ?? meeting.body.rawValue), \(meeting.day.long)"
  }
}
