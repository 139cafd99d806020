import Law

/// What one step did to working time, money and law, for the line that says so.
public struct DraftEffect: Sendable {
  /// What the step did, in a sentence or two; empty when it changed none of these.
  public let words: String

  /// The effect of a step from the assessments before and after it.
  public init(from before: Assessment, to after: Assessment) {
    let parts = [Self.time(before, after), Self.cost(before, after), Self.duties(before, after)].flatMap(\.self)
    let law = Self.findings(before, after)
    words = (parts + law).joined(separator: "; ")
  }

  private static func time(_ before: Assessment, _ after: Assessment) -> [String] {
    let (old, new) = (before.after.fteByFund, after.after.fteByFund)
    let funds = Set(old.keys).union(new.keys).sorted().compactMap { fund -> String? in
      let moved = (new[fund] ?? .zero) - (old[fund] ?? .zero)
      return moved == .zero ? nil : "\(amount(moved)) FTE \(moved > .zero ? "more" : "less") on the \(fund.name)"
    }
    let all = after.after.fte - before.after.fte
    let positions = after.after.positions - before.after.positions
    let posts = positions == 0 ? [] : ["\(abs(positions)) post\(abs(positions) == 1 ? "" : "s") \(more(positions > 0))"]
    return posts + (funds.isEmpty && all != .zero ? ["\(amount(all)) FTE \(all > .zero ? "more" : "less")"] : funds)
  }

  private static func more(_ isMore: Bool) -> String { isMore ? "more" : "fewer" }

  private static func amount(_ fte: FullTimeEquivalent) -> String {
    FullTimeEquivalent(millionths: abs(fte.millionths)).description
  }

  private static func cost(_ before: Assessment, _ after: Assessment) -> [String] {
    guard let old = before.after.cost, let new = after.after.cost, old != new else { return [] }
    let moved = new - old
    return ["\(Money(pence: abs(moved.pence))) a year \(moved > .zero ? "more" : "less")"]
  }

  private static func duties(_ before: Assessment, _ after: Assessment) -> [String] {
    let (old, new) = (before.withoutReceiver, after.withoutReceiver)
    guard new != old else { return [] }
    if new == 0 { return ["every duty has a receiving post again"] }
    return ["\(new) \(new == 1 ? "duty has" : "duties have") no receiving post"]
  }

  private static func findings(_ before: Assessment, _ after: Assessment) -> [String] {
    let (old, new) = (before.notMet, after.notMet)
    let (come, gone) = (new.subtracting(old).count, old.subtracting(new).count)
    var words: [String] = []
    if come > 0 { words.append("\(come) more \(come == 1 ? "rule is" : "rules are") not met") }
    if gone > 0 { words.append("\(gone) \(gone == 1 ? "rule is" : "rules are") met again or no longer in question") }
    return words
  }
}

extension Assessment {
  /// How much of what posts carry has no receiving post.
  public var withoutReceiver: Int {
    landings.count { if case .noPostNamed = $0.outcome { true } else { false } }
  }

  /// The rules that are not met, by their short names.
  fileprivate var notMet: Set<String> {
    Set(findings.filter { $0.outcome == .notMet && $0.severity != .info }.map { "\($0.rule)" })
  }
}
