import Law

/// A work order for a document or a meeting in another format or language.
public struct FormatOrder: Hashable, Sendable {
  /// An order’s lasting name at its council: `FO-2026-1`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// How far it is.
  public enum State: String, Sendable, CaseIterable {
    case asked, ordered, delivered, declined

    /// The state in words.
    public var words: String {
      switch self {
      case .asked: "asked for"
      case .ordered: "ordered"
      case .delivered: "delivered"
      case .declined: "declined"
      }
    }

    /// Whether nothing more comes of it.
    public var isSettled: Bool { self == .delivered || self == .declined }
  }

  /// The order’s reference; given when it is entered.
  public var reference: Reference
  /// The format.
  public var format: DocumentFormat
  /// The tag of the language (BCP 47).
  public var language: String
  /// What is to be had in it.
  public var matter: FormatMatter
  /// What that is called. Everyone may read it.
  public var title: String
  /// The day it was asked for.
  public var askedOn: Day
  /// The day by which it is due.
  public var due: Day
  /// Who makes it; empty while nobody is chosen.
  public var supplier: String
  /// What it costs, in pence; `nil` while that is not known.
  public var pence: Int?
  /// How far it is.
  public var state: State
  /// The day of that state.
  public var stateOn: Day
  /// Where it is to be had once it is delivered: an address on the web, or a place in words.
  public var place: String
  /// Why it was declined.
  public var reason: String

  /// An order from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), _ format: DocumentFormat, language: String? = nil,
    of matter: FormatMatter, title: String, askedOn: Day, due: Day, supplier: String = "", pence: Int? = nil,
    state: State = .asked, stateOn: Day? = nil, place: String = "", reason: String = ""
  ) {
    (self.reference, self.format, self.language) = (reference, format, language ?? format.usualLanguage)
    (self.matter, self.title, self.askedOn, self.due) = (matter, title, askedOn, due)
    (self.supplier, self.pence, self.state, self.stateOn) = (supplier, pence, state, stateOn ?? askedOn)
    (self.place, self.reason) = (place, reason)
  }

  /// A number that is another one once its state has changed.
  public var edition: Int { stateOn.number * 4 + (State.allCases.firstIndex(of: state) ?? 0) }

  /// Whether it is past its day and nothing came of it.
  public func isOverdue(on day: Day) -> Bool { !state.isSettled && due < day }

  /// How many days it took until it was delivered; `nil` when it was not.
  public var daysToDeliver: Int? { state == .delivered ? stateOn.number - askedOn.number : nil }

  /// The address on the web where it is to be had; `nil` when that is said in words.
  public var link: String? {
    place.hasPrefix("https://") && !place.contains(where: { $0.isWhitespace || "<>\"".contains($0) }) ? place : nil
  }

  /// What is wrong with it as it is stated on a day. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found = Self.objections(format, language)
    if title.isEmpty { found.append(.refusal("title", "Say what is to be had in this format.")) }
    if due < askedOn { found.append(.refusal("due", "It is due before it was asked for. Look for a slip in the day.")) }
    if askedOn > today { found.append(.refusal("asked", "\(askedOn.long) is still to come.")) }
    if stateOn > today { found.append(.refusal("on", "\(stateOn.long) is still to come. Enter what happened.")) }
    if stateOn < askedOn { found.append(.refusal("on", "It was asked for on \(askedOn.long). This came after.")) }
    if let pence, !(0...10_000_000_00).contains(pence) {
      found.append(.refusal("cost", "Write what it costs, such as £120.50."))
    }
    switch state {
    case .asked: break
    case .ordered:
      if supplier.isEmpty { found.append(.refusal("supplier", "Say who makes it.")) }
    case .delivered:
      if place.isEmpty { found.append(.refusal("place", "Say where it is to be had: an address, or in words.")) }
    case .declined:
      if reason.isEmpty { found.append(.refusal("reason", "Say why it is declined.")) }
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
      + TextLimit.objections("supplier", supplier, most: TextLimit.title, what: "A supplier")
      + TextLimit.objections("place", place, most: TextLimit.item, what: "A place")
      + TextLimit.objections("reason", reason, most: TextLimit.item, what: "A reason")
  }

  /// What is wrong with a format and its language.
  static func objections(_ format: DocumentFormat, _ language: String) -> [Objection] {
    if CommunityLanguage(tag: language) == nil {
      return [.refusal("language", "Choose the language from the list.")]
    }
    if format.asksLanguage, language == "en" {
      return [.refusal("language", "Choose the language into which it is put.")]
    }
    return []
  }
}
