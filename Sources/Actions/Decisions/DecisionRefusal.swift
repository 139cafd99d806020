import Council
import Law
import Store

/// Why nothing was done to a decision, an entry of the forward plan or a motion. Nothing was changed.
public enum DecisionRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such decision, entry, meeting or motion.
  case unknown(String)
  /// Somebody else recorded it before.
  case recordedAlready(Decision.Reference)
  /// An officer records decisions of the own post only.
  case ownPostOnly(String)

  public var description: String {
    switch self {
    case .unknown(let what): "There is no \(what). Nothing was saved. Open the page again and look for it there."
    case .recordedAlready(let reference):
      "This decision is on the record already as \(reference.rawValue). Nothing was saved a second time."
    case .ownPostOnly(let post):
      "You record decisions of your own post, \(post). Nothing was saved. Ask democratic services to record others."
    }
  }
}

extension Work {
  /// The day on which what a council publishes now counts as published.
  func publicationDay(at council: Authority) -> Day {
    let (day, minute) = now.moment.dayAndMinutesInEngland
    return council.settings.offices.publicationDay(day, minute: minute)
  }

  /// A decision that is on the record. Throws ``DecisionRefusal``.
  func decision(_ reference: Decision.Reference, at authority: String) throws -> Decision {
    guard let decision = try records.decision(reference, at: authority) else {
      throw DecisionRefusal.unknown("decision \(reference.rawValue)")
    }
    return decision
  }

  /// An entry of the forward plan. Throws ``DecisionRefusal``.
  func announcement(_ reference: ForwardPlanEntry.Reference, at authority: String) throws -> ForwardPlanEntry {
    guard let entry = try records.announcement(reference, at: authority) else {
      throw DecisionRefusal.unknown("entry \(reference.rawValue) of the forward plan")
    }
    return entry
  }

  /// Refuses when something stands against a deed, or when warnings were not read yet.
  func check(_ found: [Objection], inSpiteOfWarnings: Bool = false) throws {
    try EstablishmentRefusal.check(found, inSpiteOfWarnings: inSpiteOfWarnings)
  }
}

extension Finding {
  /// What it says against a deed, in one go.
  var said: String {
    [title + (title.hasSuffix("?") ? "" : "."), message, remedy ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
