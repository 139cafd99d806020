import Law

/// A part of the organisation that works (a body meets): directorate, division, service or team, in a tree.
public struct OrganisationUnit: Hashable, Sendable, Codable {
  /// A unit's short, lasting name: `APT`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Where it stands in the tree.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case directorate, division, service, team
  }

  /// The unit's reference.
  public var reference: Reference
  /// Its name.
  public var name: String
  /// What kind of unit it is.
  public var kind: Kind
  /// The unit it is part of; `nil` at the top.
  public var parent: Reference?
  /// The first day this stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day this stands; `nil` while it lasts.
  public var to: Day?

  /// A unit from its parts.
  public init(
    reference: Reference, name: String, kind: Kind, parent: Reference? = nil, from: Day? = nil,
    to: Day? = nil
  ) {
    self.reference = reference
    self.name = name
    self.kind = kind
    self.parent = parent
    self.from = from
    self.to = to
  }
}
