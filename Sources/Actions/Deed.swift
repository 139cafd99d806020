import Council
import DatabasePort
import Law
import Store

/// One thing somebody may do: permission, loading, asking, saving and the record, in one transaction.
public protocol Deed: Sendable {
  /// What the deed gives back.
  associatedtype Outcome: Sendable

  /// Who may do it.
  static var permission: Permission { get }
  /// Its name in the record: `edit-post`.
  static var name: String { get }
  /// At which authority, by its short name.
  var authority: String { get }
  /// For what part of it; the whole unless the deed says otherwise.
  var scope: RoleGrant.Scope { get }

  /// Does it, and says what the record shall say of it.
  func carryOut(_ work: Work) throws -> Done<Outcome>
}

extension Deed {
  public var scope: RoleGrant.Scope { .authority }

  /// What the record says of this deed done by this person.
  func matter(
    _ work: Work, subject: String, title: String, under warrant: Warrant, reason: String = "", effective: Day? = nil
  ) -> RecordMatter {
    RecordMatter(
      deed: Self.name, subject: subject, title: title, by: work.person.post, warrant: warrant, reason: reason,
      effective: effective)
  }
}

/// What a deed works with: the open records, who asks, and the time.
public struct Work {
  /// The records, inside the deed's transaction.
  public let records: OpenRecords
  /// Who asks.
  public let person: ActingPerson
  /// The time.
  public let now: Now
}

/// What came of a deed: what it gives back, and what the record says of it; no note when nothing was changed.
public struct Done<Outcome: Sendable>: Sendable {
  /// What the deed gives back.
  public let outcome: Outcome
  /// What the record says of it.
  public let note: RecordNote?

  /// Done, and everyone may read what.
  public static func openly(_ outcome: Outcome, _ matter: RecordMatter) -> Done {
    Done(outcome: outcome, note: RecordNote(matter, isPublic: true))
  }

  /// Done, and the record shows only that a private matter was settled.
  public static func privately(_ outcome: Outcome, _ matter: RecordMatter) -> Done {
    Done(outcome: outcome, note: RecordNote(matter, isPublic: false))
  }

  /// Nothing was changed that belongs into the record.
  public static func unrecorded(_ outcome: Outcome) -> Done { Done(outcome: outcome, note: nil) }
}

extension Records {
  /// Carries out a deed for somebody: all of it with its entry in the record, or nothing.
  @discardableResult
  public func carryOut<D: Deed>(_ deed: D, by person: ActingPerson, at now: Now) throws -> D.Outcome {
    try change { try $0.carryOut(deed, by: person, at: now) }
  }
}

extension OpenRecords {
  /// The same within a transaction that is open already.
  func carryOut<D: Deed>(_ deed: D, by person: ActingPerson, at now: Now) throws -> D.Outcome {
    guard person.may(D.permission, at: deed.authority, for: deed.scope, on: now.day) else {
      throw ActionRefusal.notAllowed
    }
    let done = try deed.carryOut(Work(records: self, person: person, now: now))
    if let note = done.note {
      try enter(note, account: person.account, authority: deed.authority, at: now.moment)
    } else if hasChangesToEnter {
      throw ActionRefusal.unrecorded(D.name)
    }
    return done.outcome
  }
}
