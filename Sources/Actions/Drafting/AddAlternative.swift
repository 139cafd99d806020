import Council
import Store

/// Puts another alternative beside those of a draft: a copy of one of them, or one of its own.
public struct AddAlternative: Deed {
  public static let permission = Permission.draftRestructures
  public static let name = "add-alternative"
  /// What an alternative begins as.
  public enum Beginning: Hashable, Sendable {
    /// A copy of another, with its steps.
    case copy(DraftAlternative.Reference)
    /// Where another began, without any of its steps.
    case beginning(DraftAlternative.Reference)
    /// A case of its own, as from files.
    case own(RestructureCase)
  }

  /// The most alternatives a draft may have.
  public static let most = 12

  public let authority: String
  /// Which draft.
  public let draft: String
  /// What the alternative is called.
  public let title: String
  /// What it begins as.
  public let beginning: Beginning

  public init(_ title: String, from beginning: Beginning, in draft: String, of authority: String) {
    (self.title, self.beginning, self.draft, self.authority) = (title, beginning, draft, authority)
  }

  /// Gives back the alternative’s short name. Throws ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<DraftAlternative.Reference> {
    let draft = try work.openDraft(draft, of: authority)
    let taken = try work.records.alternativeNames(of: draft.id, at: authority).map(\.reference)
    let refusals = DraftFacts.objections(toTitle: title, field: "name") + Self.tooMany(taken.count)
    guard refusals.isEmpty else { throw DraftRefusal.objections(refusals) }
    let added = try alternative(Self.next(after: taken), of: draft, work)
    try work.records.save(added, of: draft.id, at: authority)
    try work.touch(draft)
    return .privately(added.reference, draftMatter(work, draft, "Alternative \(added.reference.rawValue) added"))
  }

  private func alternative(
    _ reference: DraftAlternative.Reference, of draft: Draft, _ work: Work
  ) throws -> DraftAlternative {
    switch beginning {
    case .copy(let other):
      let found = try work.alternative(other, of: draft)
      return DraftAlternative(
        reference: reference, name: title, restructure: found.restructure, steps: found.steps, standing: found.standing)
    case .beginning(let other):
      var found = try work.alternative(other, of: draft)
      while found.undo() != nil {}
      return DraftAlternative(reference: reference, name: title, restructure: found.restructure)
    case .own(var restructure):
      guard restructure.authority.id == authority else { throw ActionRefusal.notAllowed }
      let refusals = DraftFacts.objections(to: restructure)
      guard refusals.isEmpty else { throw DraftRefusal.objections(refusals) }
      restructure.authority = try work.council(authority)
      return DraftAlternative(reference: reference, name: title, restructure: restructure)
    }
  }

  private static func tooMany(_ count: Int) -> [Objection] {
    count < most ? [] : [.refusal("name", "A draft may have \(most) alternatives. Delete one of them first.")]
  }

  // A, B … Z: the first letter after all that are there, so that a deleted one’s letter does not come to mean another.
  private static func next(after taken: [DraftAlternative.Reference]) -> DraftAlternative.Reference {
    let letters = taken.compactMap { $0.rawValue.unicodeScalars.first?.value }
    let following = min((letters.max() ?? 0x40) + 1, 0x5A)
    let free = ([following] + Array(0x41...0x5A)).first { !letters.contains($0) } ?? following
    return .init(rawValue: Unicode.Scalar(free).map { String(Character($0)) } ?? "A")
  }
}
