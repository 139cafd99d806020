import Council
import Law
import Store

/// Puts right what a version of a post says.
public typealias CorrectPost = Correct<Post>
/// Puts right what a version of a unit says.
public typealias CorrectUnit = Correct<OrganisationUnit>
/// Puts right what a version of a place says.
public typealias CorrectPlace = Correct<Place>
/// Puts right what a version of a body says.
public typealias CorrectBody = Correct<Body>
/// Puts right what a version of a member says.
public typealias CorrectMember = Correct<Member>
/// Puts right what a version of a political group says.
public typealias CorrectPoliticalGroup = Correct<PoliticalGroup>
/// Puts right what a version of a membership says.
public typealias CorrectMembership = Correct<Membership>
/// Puts right what a version of a portfolio says.
public typealias CorrectPortfolio = Correct<Portfolio>

/// Puts right what a version says, on its own days: it was entered wrongly, and what was meant was decided before.
public struct Correct<Matter: Established>: Deed {
  public static var permission: Permission { Matter.permission }
  public static var name: String { "correct-\(Matter.noun)" }
  public let authority: String
  /// It as it should have been entered.
  public let wanted: Matter
  /// The version that was shown to who corrects it.
  public let seen: Matter
  /// What it corrects.
  public let correction: Correction

  /// Something to be corrected.
  public init(_ wanted: Matter, seen: Matter, at authority: String, _ correction: Correction) {
    self.authority = authority
    self.wanted = wanted
    self.seen = seen
    self.correction = correction
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    try wanted.foresee(work.records, at: authority)
    let council = try work.council(authority)
    let day = seen.from ?? .always
    let grounds = correction.grounds(from: day)
    var versions = Versions(try Matter.versions(of: seen.reference, at: authority, work.records))
    guard let standing = versions.standing(on: day), standing.value == seen else {
      throw EstablishmentRefusal.changedMeanwhile
    }
    let corrected = seen.stating(wanted)
    versions.put(corrected, place: standing.ordinal, on: work.now.day)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    let number = try work.nextEntry(at: authority)
    try EstablishmentRefusal.check(
      try corrected.objections(
        stated: correction.objections(before: number), before: seen, on: day, at: council, work.records), grounds)
    try Matter.keep(versions.entries, of: seen.reference, at: authority, work.records)
    let fields = Matter.Field.differing(seen, corrected)
    return .openly(number, matter(work, corrected, "corrected", fields, on: grounds, from: seen.from))
  }
}
