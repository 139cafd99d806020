import Actions
import Council
import Law

/// Changes of the county’s structure, each under its authority.
extension Telling {
  private static let county = County.eddershire.id

  /// Changes a post of the county from a day on.
  func changePost(
    _ reference: String, from day: Day, entered: Day, _ reason: String, under warrant: Warrant,
    _ change: (inout Post) -> Void
  ) throws {
    let seen = try standing(reference, on: day)
    var post = seen
    change(&post)
    try does(
      EditPost(post, seen: seen, at: Self.county, on: grounds(day, reason, warrant)), as: .clerk, on: entered)
  }

  /// Adds a post to the county’s establishment.
  func addPost(_ post: Post, from day: Day, entered: Day, _ reason: String, under warrant: Warrant) throws {
    try does(AddPost(post, at: Self.county, on: grounds(day, reason, warrant)), as: .clerk, on: entered)
  }

  /// Ends a post of the county.
  func endPost(_ reference: String, from day: Day, entered: Day, _ reason: String, under warrant: Warrant) throws {
    let seen = try standing(reference, on: day.adding(days: -1))
    try does(EndPost(seen, at: Self.county, on: grounds(day, reason, warrant)), as: .clerk, on: entered)
  }

  /// Changes a unit of the county from a day on.
  func changeUnit(
    _ reference: String, from day: Day, entered: Day, _ reason: String, under warrant: Warrant,
    _ change: (inout OrganisationUnit) -> Void
  ) throws {
    let units = try establishment(Self.county, on: day).unitsByReference
    guard let seen = units[.init(rawValue: reference)] else {
      throw EstablishmentRefusal.doesNotStand("unit \(reference)", on: day)
    }
    var unit = seen
    change(&unit)
    try does(
      EditUnit(unit, seen: seen, at: Self.county, on: grounds(day, reason, warrant)), as: .clerk, on: entered)
  }

  /// A post as it stands on a day.
  func standing(_ reference: String, on day: Day) throws -> Post {
    guard let post = try establishment(Self.county, on: day).postsByReference[.init(rawValue: reference)] else {
      throw EstablishmentRefusal.doesNotStand("post \(reference)", on: day)
    }
    return post
  }

  private func grounds(_ day: Day, _ reason: String, _ warrant: Warrant) -> Grounds {
    Grounds(from: day, reason: reason, warrant: warrant, inSpiteOfWarnings: true)
  }
}

extension Warrant {
  /// A line of the county’s scheme of delegation.
  static func scheme(_ line: String) -> Warrant { Warrant(.delegation, "Scheme of delegation to officers, \(line)") }

  /// A decision of a body on a day.
  static func decided(by body: String, on day: Day) -> Warrant { Warrant(.decision, "\(body), \(day.long)") }
}
