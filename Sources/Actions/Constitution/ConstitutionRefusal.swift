import Council
import Law

/// Why the constitution was not amended. Nothing was changed.
public enum ConstitutionRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// An article that stands otherwise than the amendment was drafted over, or not at all, or only now.
  public struct Clash: Hashable, Sendable {
    /// Which article.
    public let reference: Article.Reference
    /// What it was drafted over; `nil` when there was none.
    public let seen: Article?
    /// What stands; `nil` when there is none.
    public let standing: Article?
  }

  /// Articles were amended since this was drafted.
  case amendedMeanwhile([Clash])
  /// Only the monitoring officer changes it in this way.
  case monitoringOfficerOnly

  public var description: String {
    switch self {
    case .amendedMeanwhile(let clashes):
      "Amended since this was drafted, or otherwise on that day: "
        + clashes.map { ($0.standing ?? $0.seen)?.name ?? $0.reference.rawValue }.joined(separator: ", ")
        + ". Nothing was saved. Read what stands now, and draft over it."
    case .monitoringOfficerOnly:
      "Only the monitoring officer puts facts right, follows the law and publishes appendices alone. Ask the monitoring officer, or enter "
        + "the council’s decision."
    }
  }
}
