import Law

extension Decision {
  /// Where a decision stands on a day.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// Taken, and open to call-in.
    case taken
    case calledIn = "called-in"
    case implementable, implemented
    case referredBack = "referred-back"
    case superseded

    /// The status in words.
    public var words: String {
      switch self {
      case .taken: "open to call-in"
      case .calledIn: "called in"
      case .implementable: "may be carried out"
      case .implemented: "carried out"
      case .referredBack: "referred back"
      case .superseded: "superseded"
      }
    }
  }

  /// The days in which it may be called in; `nil` when it is not open to call-in.
  public func window(_ offices: OfficeDays = OfficeDays()) -> CallIn.Window? {
    guard isExecutive, urgency == nil, let callInDays else { return nil }
    return CallIn.Window(published: publishedOn, days: callInDays, offices: offices)
  }

  /// The first day on which it may be carried out as things stand; `nil` while it is called in or after it was referred back.
  public func implementableFrom(_ offices: OfficeDays = OfficeDays()) -> Day? {
    guard supersededBy == nil else { return nil }
    guard let callIn else { return window(offices)?.implementableFrom ?? on }
    return callIn.outcome == .noAction ? callIn.closedOn : nil
  }

  /// Where it stands on a day.
  public func status(on day: Day, _ offices: OfficeDays = OfficeDays()) -> Status {
    if supersededBy != nil { return .superseded }
    if let implementedOn, implementedOn <= day { return .implemented }
    if let callIn {
      guard let outcome = callIn.outcome else { return .calledIn }
      if outcome != .noAction { return .referredBack }
    }
    return (implementableFrom(offices) ?? day) <= day ? .implementable : .taken
  }

  /// How it is cited: `Cabinet, minute 88, 12 May 2026`; `name` is what who took it is called.
  public func citation(by name: String) -> String {
    minute.isEmpty ? "\(name), \(reference.rawValue), \(on.long)" : "\(name), \(minute), \(on.long)"
  }
}
