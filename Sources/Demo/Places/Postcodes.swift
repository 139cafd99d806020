import Actions
import Council
import Law
import Publishing
import Secrets

/// The invented postcodes of the county, in a directory with the columns of the real one.
///
/// They begin with VE. No postcode of the Royal Mail has V as its first letter (BS 7666), so none of these is anybody’s, now or later.
extension Telling {
  func enterPostcodes() throws {
    let day = daysAgo(8)
    let bytes = try DemoFile.bytes("postcodes.csv")
    var reader = PostcodeReader(file: "postcodes.csv")
    _ = bytes.withUnsafeBufferPointer { reader.take($0, isLast: true) }
    if let first = reader.messages.first { throw ListProblem(file: "postcodes.csv", said: first.description) }
    var digest = RunningDigest()
    digest.add(bytes)
    let deed = ImportPostcodes(
      reader.directory, edition: "Invented postcodes, \(day.monthAndYear)", fileDigest: digest.digest.description,
      at: County.eddershire.id)
    try does(deed, by: .operatorAtTheMachine, on: day)
  }
}

extension County {
  /// Postcodes worth trying at one of the councils, each with what is special about it.
  public static func postcodes(of authority: String) -> [(postcode: String, words: String)] {
    let near = [("VE1 1AA", "a neighbourhood with workers of its own"), ("VE1 5AA", "a parish")]
    return authority == eddershire.id
      ? near + [("VE2 5AB", "an area that crosses two districts")]
      : authority == stellbridge.id ? near + [("VE4 1AA", "another district")] : []
  }
}
