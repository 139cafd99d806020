/// Something a post carries that must not be lost when the post goes: a hat, a power, a function, a seat or a duty.
public struct Responsibility: Hashable, Sendable, Codable {
  /// What sort of thing it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case designation, delegation
    case properOfficerFunction = "proper-officer-function"
    case outsideSeat = "outside-seat"
    case duty

    /// The kind in words.
    public var words: String {
      switch self {
      case .designation: "Statutory designation"
      case .delegation: "Delegated power"
      case .properOfficerFunction: "Proper-officer function"
      case .outsideSeat: "Outside seat"
      case .duty: "Duty"
      }
    }
  }

  /// What sort of thing it is.
  public var kind: Kind
  /// What it is. For a designation, its raw value.
  public var text: String

  /// A responsibility from its parts.
  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }

  /// What people call it.
  public var title: String {
    kind == .designation ? Designation(rawValue: text)?.title ?? text : text
  }
}

extension Post {
  /// Everything this post carries, in the order designations, delegations, proper-officer functions, seats, duties.
  public var responsibilities: [Responsibility] {
    designations.map { Responsibility(kind: .designation, text: $0.rawValue) }
      + delegations.map { Responsibility(kind: .delegation, text: $0) }
      + properOfficerFunctions.map { Responsibility(kind: .properOfficerFunction, text: $0) }
      + outsideSeats.map { Responsibility(kind: .outsideSeat, text: $0) }
      + duties.map { Responsibility(kind: .duty, text: $0) }
  }

  /// Whether it carries this.
  public func carries(_ item: Responsibility) -> Bool {
    switch item.kind {
    case .designation: designations.contains { $0.rawValue == item.text }
    case .delegation: delegations.contains(item.text)
    case .properOfficerFunction: properOfficerFunctions.contains(item.text)
    case .outsideSeat: outsideSeats.contains(item.text)
    case .duty: duties.contains(item.text)
    }
  }

  /// Gives it this; nothing happens when it carries it already.
  public mutating func take(_ item: Responsibility) {
    guard !carries(item) else { return }
    switch item.kind {
    case .designation: if let hat = Designation(rawValue: item.text) { designations.append(hat) }
    case .delegation: delegations.append(item.text)
    case .properOfficerFunction: properOfficerFunctions.append(item.text)
    case .outsideSeat: outsideSeats.append(item.text)
    case .duty: duties.append(item.text)
    }
  }

  /// Takes this from it; nothing happens when it does not carry it.
  public mutating func lose(_ item: Responsibility) {
    switch item.kind {
    case .designation: designations.removeAll { $0.rawValue == item.text }
    case .delegation: delegations.removeAll { $0 == item.text }
    case .properOfficerFunction: properOfficerFunctions.removeAll { $0 == item.text }
    case .outsideSeat: outsideSeats.removeAll { $0 == item.text }
    case .duty: duties.removeAll { $0 == item.text }
    }
  }
}
