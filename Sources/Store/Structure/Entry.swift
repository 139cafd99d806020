import Council
import Law

/// One version of a unit or a post as it was entered: which place it has in the list, when and with what it came.
public struct Entry<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The version, with the days it stands.
  public var value: Value
  /// Its place in the council's own list.
  public var ordinal: Int
  /// The day it was entered.
  public var enteredOn: Day
  /// The proposal or the list it was entered with.
  public var enteredUnder: String

  public init(value: Value, ordinal: Int, enteredOn: Day, enteredUnder: String) {
    self.value = value
    self.ordinal = ordinal
    self.enteredOn = enteredOn
    self.enteredUnder = enteredUnder
  }
}

/// Every version of everything on an authority's establishment, as it was entered.
public struct EnteredEstablishment: Hashable, Sendable {
  public var units: [Entry<OrganisationUnit>]
  public var posts: [Entry<Post>]

  public init(units: [Entry<OrganisationUnit>] = [], posts: [Entry<Post>] = []) {
    self.units = units
    self.posts = posts
  }
}
