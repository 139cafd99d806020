import Law

/// Which edition of the directory of postcodes a site goes by.
public struct PostcodeEdition: Hashable, Sendable {
  /// What it is called: `ONSPD August 2026`.
  public var name: String
  /// The SHA-256 digest of the file it came in.
  public var fileDigest: String
  /// The SHA-256 digest of what is kept of it.
  public var contentDigest: String
  /// How many postcodes it has.
  public var postcodes: Int
  /// The day it was entered.
  public var enteredOn: Day

  /// An edition from its parts.
  public init(name: String, fileDigest: String, contentDigest: String, postcodes: Int, enteredOn: Day) {
    self.name = name
    self.fileDigest = fileDigest
    self.contentDigest = contentDigest
    self.postcodes = postcodes
    self.enteredOn = enteredOn
  }
}
