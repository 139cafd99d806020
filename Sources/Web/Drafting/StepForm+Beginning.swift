import CaseFiles
import Council
import HTML

extension StepForm {
  /// What stands in the fields before anybody typed: sensible where it can be.
  mutating func fillIn() {
    switch kind {
    case .merge:
      texts = PostMatter.texts(of: Post.merging(posts))
      texts["reference"] = ""
    case .post: texts = ["fte": "1", "positions": "1", "basis": "permanent", "status": "vacant"]
    case .change: if let post = posts.first, posts.count == 1 { texts = Self.changing(post) }
    case .split: fillInParts()
    case .delete, .transfer:
      let going = Set(posts.map(\.reference))
      texts["reports-to"] = posts.compactMap(\.reportsTo).first { !going.contains($0) }?.rawValue ?? ""
    case .duties, .close: break
    case .unit: texts["kind"] = "team"
    case .mergeUnits:
      texts = ["kind": units.first?.kind.rawValue ?? "", "parent": units.first?.parent?.rawValue ?? ""]
    case .rename: texts["name"] = units.first?.name ?? ""
    case .move: texts["parent"] = units.first?.parent?.rawValue ?? ""
    }
  }

  /// The fields of one post as it stands.
  static func changing(_ post: Post) -> [String: String] {
    let texts = PostMatter.texts(of: post)
    return texts.merging(["reports-to": post.reportsTo?.rawValue ?? "council"]) { $1 }
  }

  private mutating func fillInParts() {
    guard let line = posts.first else { return }
    let second = line.positions / 2
    texts["positions-1"] = String(line.positions - second)
    texts["reference-1"] = line.reference.rawValue
    texts["positions-2"] = String(second)
    texts["reference-2"] = "\(line.reference.rawValue)-2"
    for number in 1...2 {
      texts["title-\(number)"] = line.title
      texts["grade-\(number)"] = line.grade
      texts["area-\(number)"] = line.area
    }
    for number in 1...Self.parts { texts["in-unit-\(number)"] = line.unit.rawValue }
    texts["duties-1"] = line.responsibilities.map(\.title).joined(separator: "\n")
  }
}
