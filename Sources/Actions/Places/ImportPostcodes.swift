import Council
import Law
import Secrets
import Store

/// Puts an edition of the directory of postcodes in the place of the one that is kept, for all councils of the site.
///
/// The postcodes themselves are no rows of the record: they are too many, and others publish them. Each council's record is told
/// which edition it is, with the digests of the file and of what is kept of it.
public struct ImportPostcodes: Deed {
  public static let permission = Permission.runSite
  public static let name = "enter-postcodes"
  /// The council that is first told of it.
  public let authority: String
  /// The directory, read whole.
  public let directory: PostcodeDirectory
  /// What the edition is called.
  public let edition: String
  /// The SHA-256 digest of the file it came in.
  public let fileDigest: String

  /// A directory to be entered.
  public init(_ directory: PostcodeDirectory, edition: String, fileDigest: String, at authority: String) {
    self.authority = authority
    self.directory = directory
    self.edition = edition
    self.fileDigest = fileDigest
  }

  /// Gives back how many postcodes were entered. Throws ``ActionRefusal`` when the council is unknown.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    let content = try work.records.replacePostcodes(with: directory)
    let entered = PostcodeEdition(
      name: edition, fileDigest: fileDigest, contentDigest: content.description, postcodes: directory.count,
      enteredOn: work.now.day)
    let matter = matter(
      work, subject: "postcodes", title: "Postcodes entered: \(edition)",
      under: Warrant(.papers, "\(edition), SHA-256 \(fileDigest)"), effective: work.now.day)
    for other in try work.records.authorities().map(\.id) where other != authority {
      try work.records.save(entered, of: other)
      guard work.records.hasChangesToEnter else { continue }
      try work.records.enter(
        RecordNote(matter, isPublic: true), account: work.person.account, authority: other, at: work.now.moment)
    }
    try work.records.save(entered, of: authority)
    guard work.records.hasChangesToEnter else { return .unrecorded(directory.count) }
    return .openly(directory.count, matter)
  }
}
