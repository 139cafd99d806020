import Council

extension Address {
  /// The register of voluntary and community groups, or a page beside it.
  static func community(_ id: String, _ part: String = "") -> String {
    "\(council(id))/community" + (part.isEmpty ? "" : "/\(part)")
  }
  /// The register narrowed down, as a page of it.
  static func community(_ id: String, asked: [(name: String, value: String)]) -> String {
    let stated = asked.filter { !$0.value.isEmpty }.map { "\($0.name)=\(encoded($0.value))" }
    return community(id) + (stated.isEmpty ? "" : "?" + stated.joined(separator: "&"))
  }
  static func communityList(_ id: String) -> String { "\(council(id))/community.csv" }
  /// A group of the register, or a form about it.
  static func communityGroup(_ id: String, _ group: CommunityGroup.Reference, _ part: String = "") -> String {
    community(id, encoded(group.rawValue)) + (part.isEmpty ? "" : "/\(part)")
  }
}
