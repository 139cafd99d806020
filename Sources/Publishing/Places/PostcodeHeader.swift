/// Which columns of a directory hold what is read of it.
struct PostcodeHeader: Sendable {
  struct Complaint: Error { let words: String }

  /// The names of the columns as they are written.
  let names: [String]
  let postcode: Int
  /// The columns of the five codes, from the widest: county, district, division, ward, parish; -1 for one that is not there.
  let codes: [Int]
  /// The column of the month in which a postcode ended; -1 when it is not there.
  let ended: Int
  let latitude: Int
  let longitude: Int
  /// The last column that is read.
  let last: Int

  init(_ written: [String]) throws(Complaint) {
    let known = written.map { $0.lowercased() }
    /// Names change with the edition: `oslaua`, `laua`, `lad24cd`.
    func place(_ stems: [String]) -> Int? {
      known.firstIndex { name in
        stems.contains { stem in
          name == stem
            || (name.hasPrefix(stem) && name.hasSuffix("cd") && name.dropFirst(stem.count).dropLast(2).count == 2
              && name.dropFirst(stem.count).dropLast(2).allSatisfy(\.isNumber))
        }
      }
    }
    names = written
    let postcode = place(["pcds", "pcd8", "pcd7", "pcd2", "pcd"])
    let district = place(["oslaua", "laua", "lad", "ltla"])
    let ward = place(["osward", "ward", "wd"])
    let (lat, long) = (place(["lat", "latitude"]), place(["long", "longitude"]))
    let missing = [
      ("the postcode (pcds)", postcode), ("the district (oslaua or lad…cd)", district),
      ("the ward (osward or wd…cd)", ward), ("latitude (lat)", lat), ("longitude (long)", long),
    ].filter { $0.1 == nil }.map(\.0)
    guard let postcode, let district, let ward, let lat, let long else {
      throw Complaint(
        words:
          "This is no directory of postcodes that can be read. No column holds \(missing.joined(separator: ", ")). "
          + "The ONS Postcode Directory has all of them: unpack it, and give the CSV file from its folder Data.")
    }
    (self.postcode, latitude, longitude) = (postcode, lat, long)
    codes = [
      place(["oscty", "cty"]) ?? -1, district, place(["ced"]) ?? -1, ward, place(["parish", "parncp", "par"]) ?? -1,
    ]
    ended = place(["doterm"]) ?? -1
    last = ([postcode, ended, lat, long] + codes).max() ?? 0
  }
}
