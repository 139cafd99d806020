import Council
import Store

/// Takes one step of drafting: an operation on the tree, other facts, or a whole case from files.
public struct TakeStep: Deed {
  public static let permission = Permission.draftRestructures
  public static let name = "take-step"

  /// What the step does.
  public enum Move: Hashable, Sendable {
    /// Does something to the tree, and why.
    case operation(DraftOperation, because: String)
    /// States the facts of the case anew: all but its establishment and its changes. The words say which.
    case facts(RestructureCase, words: String)
    /// Takes the place of the whole case, as from files. The words say whence.
    case replace(RestructureCase, words: String)
  }

  public let authority: String
  /// Which alternative of which draft, and over which version.
  public let place: DraftPlace
  /// What the step does.
  public let move: Move

  public init(_ move: Move, at place: DraftPlace, of authority: String) {
    (self.move, self.place, self.authority) = (move, place, authority)
  }

  /// Gives back the step. Throws ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<DraftStep> {
    var (draft, alternative) = try work.open(place, of: authority)
    let before = alternative.restructure
    let (next, words) = try next(before, of: try work.council(authority))
    guard next != before else { throw DraftRefusal.nothingChanged }
    let refusals = DraftFacts.objections(to: next)
    guard refusals.isEmpty else { throw DraftRefusal.objections(refusals) }
    let effect = DraftEffect(from: before.assess(), to: next.assess()).words
    alternative.step(to: next, words: words, effect: effect, by: work.author, at: work.now.moment)
    guard let step = alternative.last else { throw DraftRefusal.noStep }
    try work.records.save(
      alternative, of: draft.id, at: authority, establishmentStays: step.difference.establishment == nil)
    try work.touch(draft)
    return .privately(step, draftMatter(work, draft, "Step taken"))
  }

  private func next(_ before: RestructureCase, of council: Authority) throws -> (RestructureCase, words: String) {
    switch move {
    case .operation(let operation, let because):
      do throws(DraftObjections) {
        return try before.taking(operation, because: because)
      } catch {
        throw DraftRefusal.objections(error.all)
      }
    case .facts(let facts, let words):
      var next = facts
      (next.establishment, next.changes, next.authority) = (before.establishment, before.changes, before.authority)
      return (next, words)
    case .replace(var restructure, let words):
      guard restructure.authority.id == authority else {
        throw DraftRefusal.objections([
          .refusal("file", "This is a case of \(restructure.authority.name). Take it to that council’s drafts.")
        ])
      }
      restructure.authority = council
      return (restructure, words)
    }
  }
}
