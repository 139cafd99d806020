/// Something a post carried, and whether it is settled where it goes.
public struct CarriedItem: Hashable, Sendable {
  /// What becomes of it.
  public enum Settlement: Hashable, Sendable {
    /// Another post receives it.
    case landed
    /// It stays with its post, which carries on.
    case stays
    /// It ends, for a reason given.
    case ends
    /// No post is named; with what the papers say instead, empty for nothing.
    case unsettled(String)
  }

  /// What it is: `Returning Officer`, `Line management of the Director of Public Health`.
  public let name: String
  /// What sort of thing it is, in words: `Statutory designation`.
  public let kind: String
  /// The post that carried it.
  public let from: DesignationHolder
  /// What becomes of it.
  public let settlement: Settlement

  /// An item from its parts.
  public init(name: String, kind: String, from: DesignationHolder, settlement: Settlement) {
    self.name = name
    self.kind = kind
    self.from = from
    self.settlement = settlement
  }
}

/// Everything a change takes from posts.
public struct LandingFacts: Hashable, Sendable {
  /// The day of the act.
  public var on: Day
  /// The items, in the order of the list.
  public var items: [CarriedItem]

  /// Facts from their parts.
  public init(on: Day, items: [CarriedItem]) {
    self.on = on
    self.items = items
  }
}

extension Rule where Facts == LandingFacts {
  /// One finding for each item without a receiving post, or one for all when there is none.
  static func landings(_ facts: Facts, of things: (one: String, many: String)) -> [Finding] {
    let subject = things.many.prefix(1).uppercased() + things.many.dropFirst()
    if let answer = notLaw(on: facts.on, subject) { return [answer] }
    if facts.items.allSatisfy({ $0.settlement == .stays }) {
      return [doesNotApply(subject, "Nothing is taken from a post", "No change takes \(things.one) from a post.")]
    }
    let orphans = facts.items.compactMap { orphan($0, facts.on) }
    return orphans.isEmpty ? [met(subject, "Everything lands", tally(facts.items, things))] : orphans
  }

  private static func orphan(_ item: CarriedItem, _ day: Day) -> Finding? {
    guard case .unsettled(let said) = item.settlement else { return nil }
    let instead = said.isEmpty ? "" : " The papers say “\(said)” and name no post."
    return notMet(
      item.from.words, "\(Wording.sentence(item.name)) has no receiving post",
      worded("\(item.from.words) carries \(item.name) (\(item.kind.lowercased())), and no post receives it.\(instead)"),
      remedy: "Name a receiving post, or record that the duty ends, before \(day.long).")
  }

  private static func tally(_ items: [CarriedItem], _ things: (one: String, many: String)) -> String {
    func part(_ settlement: CarriedItem.Settlement, _ words: String) -> String? {
      let count = items.count { $0.settlement == settlement }
      return count == 0 ? nil : "\(count) \(words)"
    }
    let parts = [
      part(.landed, "with a receiving post"), part(.stays, "with the post that carried them"),
      part(.ends, "ended for a reason given"),
    ].compactMap { $0 }
    let all = items.count == 1 ? "The one of the \(things.many) is" : "All \(items.count) \(things.many) are"
    return "\(all) settled: \(parts.listed)."
  }
}
