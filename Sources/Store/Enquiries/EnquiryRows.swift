import Council
import DatabasePort
import Law
import Secrets

/// Which enquiries of the mailbox somebody wants to see.
public enum EnquiryList: String, Sendable, CaseIterable {
  case unowned, mine, all, overdue, closed
}

extension OpenRecords {
  /// One enquiry; `nil` when the council has none of this reference. Whoever asks must have been allowed to.
  public func enquiry(_ reference: Enquiry.Reference, at authority: String) throws -> Enquiry? {
    try enquiries("e.reference = ?", [.text(reference.rawValue)], at: authority, atMost: 1).first
  }

  /// Enquiries of the mailbox, the first due first; those that are closed the latest first. `account` is whose are mine.
  public func enquiries(
    _ list: EnquiryList, of account: String, on day: Day, at authority: String, atMost: Int, after passed: Int = 0
  ) throws -> [Enquiry] {
    let (condition, values) = Self.condition(list, account, day)
    return try enquiries(
      condition, values, at: authority, order: list == .closed ? "e.closed_on desc, e.received_on desc" : "e.due_on",
      atMost: atMost, after: passed)
  }

  /// How many there are of a list.
  public func countEnquiries(_ list: EnquiryList, of account: String, on day: Day, at authority: String) throws -> Int {
    let (condition, values) = Self.condition(list, account, day)
    return try transaction.query(
      "select count(*) as number from enquiry e where e.authority = ? and \(condition)", [.text(authority)] + values
    ) { try $0.integer("number") }.first ?? 0
  }

  /// The enquiries that came from a day to a day, for figures.
  public func enquiries(from first: Day, to last: Day, at authority: String) throws -> [Enquiry] {
    try enquiries(
      "e.received_on >= ? and e.received_on <= ?", [DatabaseValue(first), DatabaseValue(last)], at: authority,
      order: "e.received_on", atMost: 100_000)
  }

  /// The enquiry a receipt was given for; `nil` for none.
  public func enquiry(byReceipt digest: Digest, at authority: String) throws -> Enquiry? {
    try enquiries("p.receipt = ?", [.text(digest.description)], at: authority, atMost: 1).first
  }

  /// The enquiries that came on a day from an e-mail address.
  public func enquiries(on day: Day, from email: EmailAddress, at authority: String) throws -> [Enquiry] {
    try enquiries(
      "e.received_on = ? and lower(p.email) = ?", [DatabaseValue(day), .text(email.folded)], at: authority,
      atMost: 1_000)
  }

  private static func condition(
    _ list: EnquiryList, _ account: String, _ day: Day
  ) -> (String, [DatabaseValue]) {
    switch list {
    case .unowned: ("e.closed_on is null and e.owner = ''", [])
    case .mine: ("e.closed_on is null and e.owner = ?", [.text(account)])
    case .all: ("e.closed_on is null", [])
    case .overdue: ("e.closed_on is null and e.answered_on is null and e.due_on < ?", [DatabaseValue(day)])
    case .closed: ("e.closed_on is not null", [])
    }
  }

  private func enquiries(
    _ condition: String, _ values: [DatabaseValue], at authority: String, order: String = "e.due_on", atMost: Int,
    after passed: Int = 0
  ) throws -> [Enquiry] {
    try transaction.query(
      """
      select e.*, p.subject, p.name, p.email, p.telephone, p.wish from enquiry e
      left join enquirer p on p.authority = e.authority and p.enquiry = e.reference
      where e.authority = ? and \(condition) order by \(order), e.reference limit ? offset ?
      """, [.text(authority)] + values + [.integer(atMost), .integer(passed)], Self.enquiry)
  }

  private static func enquiry(_ row: Row) throws -> Enquiry {
    let (owner, place) = (try row.text("owner"), try row.optionalText("place"))
    return Enquiry(
      reference: .init(rawValue: try row.text("reference")), try row.word("way"), try row.word("topic"),
      place: place.map(Place.Reference.init(rawValue:)), receivedOn: try row.day("received_on"),
      due: try row.day("due_on"), owner: owner.isEmpty ? nil : .init(owner, post: try row.text("owner_post")),
      answeredOn: try row.optionalDay("answered_on"), closedOn: try row.optionalDay("closed_on"),
      enquirer: try row.optionalText("subject").map { subject in
        Enquirer(
          subject: subject, name: try row.text("name"), email: EmailAddress(try row.text("email")),
          telephone: try row.text("telephone"), wish: try row.word("wish"))
      })
  }

  /// What was written to an enquiry, in order. Whoever asks must have been allowed to.
  public func enquiryMessages(of enquiry: Enquiry.Reference, at authority: String) throws -> [EnquiryMessage] {
    try select(
      EnquiryTables.message, where: ["authority": .text(authority), "enquiry": .text(enquiry.rawValue)]
    ) { row in
      EnquiryMessage(
        number: try row.integer("number"), try row.word("kind"), words: try row.text("words"),
        post: try row.text("post"), account: try row.text("account"), at: try row.moment("at"))
    }
  }

  /// The reference for the next enquiry of a year.
  public func nextEnquiry(of year: Int, at authority: String) throws -> Enquiry.Reference {
    let beginning = "Q-\(year)-"
    let number = try transaction.query(
      "select coalesce(max(cast(replace(reference, ?, '') as integer)), 0) + 1 as number from enquiry "
        + "where authority = ? and reference like ?",
      [.text(beginning), .text(authority), .text("\(beginning)%")]
    ) { try $0.integer("number") }.first
    return .init(rawValue: "\(beginning)\(number ?? 1)")
  }

  /// Keeps an enquiry with who asked, and a message that came to it. A receipt once given stays.
  public func save(
    _ enquiry: Enquiry, receipt: Digest? = nil, adding message: EnquiryMessage? = nil, at authority: String
  ) throws {
    let named: KeyValuePairs<String, DatabaseValue> = [
      "authority": .text(authority), "enquiry": .text(enquiry.reference.rawValue),
    ]
    let closed = DatabaseValue(enquiry.closedOn?.iso)
    try put(
      try TableRow(
        EnquiryTables.enquiry,
        [
          "authority": .text(authority), "reference": .text(enquiry.reference.rawValue),
          "way": .text(enquiry.way.rawValue), "topic": .text(enquiry.topic.rawValue),
          "place": DatabaseValue(enquiry.place?.rawValue), "received_on": DatabaseValue(enquiry.receivedOn),
          "due_on": DatabaseValue(enquiry.due), "owner": .text(enquiry.owner?.account ?? ""),
          "owner_post": .text(enquiry.owner?.post ?? ""), "answered_on": DatabaseValue(enquiry.answeredOn?.iso),
          "closed_on": closed,
        ]))
    if let person = enquiry.enquirer {
      let kept = try rows(EnquiryTables.enquirer, where: named).first
      try put(
        try TableRow(
          EnquiryTables.enquirer,
          [
            "authority": .text(authority), "enquiry": .text(enquiry.reference.rawValue),
            "subject": .text(person.subject), "name": .text(person.name), "email": .text(person.email?.text ?? ""),
            "telephone": .text(person.telephone), "wish": .text(person.wish.rawValue), "account": .text(""),
            "receipt": receipt.map { .text($0.description) } ?? kept?["receipt"] ?? .null, "closed_on": closed,
          ]))
    }
    if let message { try put(try Self.row(message, of: enquiry, at: authority)) }
    for kept in try enquiryMessages(of: enquiry.reference, at: authority) {
      try put(try Self.row(kept, of: enquiry, at: authority))
    }
  }

  private static func row(_ message: EnquiryMessage, of enquiry: Enquiry, at authority: String) throws -> TableRow {
    try TableRow(
      EnquiryTables.message,
      [
        "authority": .text(authority), "enquiry": .text(enquiry.reference.rawValue),
        "number": .integer(message.number), "kind": .text(message.kind.rawValue), "words": .text(message.words),
        "post": .text(message.post), "account": .text(message.account), "at": .text(message.at.description),
        "closed_on": DatabaseValue(enquiry.closedOn?.iso),
      ])
  }
}
