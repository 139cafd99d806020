import Council
import DatabasePort
import Law
import Secrets

extension OpenRecords {
  /// What stands in the letters to a listener, and shows that it is they: made anew for each from the key of the site.
  public func token(of listener: ActivityListener, at authority: String) -> Token {
    keeping.token("hearing what came of it", "\(authority) \(listener.id)")
  }

  /// Who wants to hear of an activity by an address.
  public func listener(
    at email: EmailAddress, to activity: Activity.Reference, of authority: String
  ) throws -> ActivityListener? {
    try listeners(
      where: [
        "authority": .text(authority), "email_key": .text(listenerKey(email)), "activity": .text(activity.rawValue),
      ]
    ).first
  }

  /// Whose letters have this token.
  public func listener(_ token: Token, of authority: String) throws -> ActivityListener? {
    try listeners(where: ["authority": .text(authority), "link": .text(token.digest.description)]).first
  }

  /// The activities that somebody wants to hear of who said yes.
  public func activitiesListenedTo(at authority: String) throws -> [Activity.Reference] {
    try transaction.query(
      "select distinct activity from activity_listener where authority = ? and confirmed = 1 order by activity",
      [.text(authority)]
    ) { .init(rawValue: try $0.text("activity")) }
  }

  /// Who said yes and was not told yet of the report, where it is out, or of the decision, where it was taken; everybody when it is over.
  /// At most so many.
  public func listenersDue(
    to activity: Activity.Reference, isReported: Bool, isDecided: Bool, isOver: Bool, at authority: String, atMost: Int
  ) throws -> [ActivityListener] {
    func number(_ flag: Bool) -> DatabaseValue { .integer(flag ? 1 : 0) }
    return try transaction.query(
      """
      select * from activity_listener where authority = ? and activity = ? and confirmed = 1
      and (told_report < ? or told_decision < ? or ? = 1) order by id limit ?
      """,
      [
        .text(authority), .text(activity.rawValue), number(isReported), number(isDecided), number(isOver),
        .integer(atMost),
      ]
    ) { try listener($0) }.compactMap(\.self)
  }

  /// Keeps a listener.
  public func save(_ listener: ActivityListener, of authority: String) throws {
    try put(
      try TableRow(
        InvolvementTables.listener,
        [
          "authority": .text(authority), "id": .text(listener.id), "activity": .text(listener.activity.rawValue),
          "account": "", "email": .text(listener.email.text), "email_key": .text(listenerKey(listener.email)),
          "link": .text(token(of: listener, at: authority).digest.description),
          "confirmed": .integer(listener.isConfirmed ? 1 : 0), "told_report": .integer(listener.toldReport ? 1 : 0),
          "told_decision": .integer(listener.toldDecision ? 1 : 0), "erase_on": .text(listener.erasedOn.iso),
        ]))
  }

  /// Forgets a listener.
  public func forget(_ listener: ActivityListener, of authority: String) throws {
    try remove(InvolvementTables.listener, where: ["authority": .text(authority), "id": .text(listener.id)])
  }

  private func listenerKey(_ email: EmailAddress) -> String { keeping.keyed("listener", email.folded) }

  private func listeners(where named: KeyValuePairs<String, DatabaseValue>) throws -> [ActivityListener] {
    try select(InvolvementTables.listener, where: named) { try listener($0) }.compactMap(\.self)
  }

  /// `nil` when the row’s seal is not this site’s: nobody is written to whom somebody entered by hand.
  private func listener(_ row: Row) throws -> ActivityListener? {
    let kept = try TableRow(InvolvementTables.listener, row)
    guard kept["seal"] == .text(keeping.seal(kept)), let email = EmailAddress(try row.text("email")) else { return nil }
    return ActivityListener(
      id: try row.text("id"), to: .init(rawValue: try row.text("activity")), email: email,
      isConfirmed: try row.integer("confirmed") == 1, toldReport: try row.integer("told_report") == 1,
      toldDecision: try row.integer("told_decision") == 1, erasedOn: try row.day("erase_on"))
  }
}
