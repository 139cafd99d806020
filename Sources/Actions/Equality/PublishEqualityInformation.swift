import Council
import Law
import Store

/// Publishes how the council complies with the equality duty. Of a table only what may be shown is kept.
public struct PublishEqualityInformation: Deed {
  public static let permission = Permission.publishEquality
  public static let name = "publish-equality-information"
  public let authority: String
  /// What is published. Its number is filled in.
  public let information: EqualityInformation

  /// Something to be published.
  public init(_ information: EqualityInformation, at authority: String) {
    (self.information, self.authority) = (information, authority)
  }

  /// Gives back its number. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    var found = information.objections(today: work.now.day)
    if try work.records.equalityInformation(at: authority).contains(where: {
      $0.title == information.title && $0.publishedOn == information.publishedOn
    }) {
      found.append(.refusal("title", "This is out already. Nothing was published twice."))
    }
    try work.check(found)
    let number = try work.records.enter(information, at: authority)
    return .openly(
      number,
      matter(
        work, subject: "equality information", title: "Equality information: \(information.title)",
        under: Warrant(.papers, "SI 2017/353 reg 4"), effective: information.publishedOn))
  }
}
