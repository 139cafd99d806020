import Council

/// Posts, parts and units as changes make them.
enum WrittenPost {
  static func created(_ post: Post) -> YAMLText { keys(post, line: post.reportsTo?.rawValue ?? "", stated: false) }

  // What a merger leaves out is taken from the merged posts, so everything is stated.
  static func merged(_ post: Post) -> YAMLText { keys(post, line: post.reportsTo?.rawValue ?? "council", stated: true) }

  private static func keys(_ post: Post, line: String, stated: Bool) -> YAMLText {
    var keys = KeysWritten<PostKey>()
    keys.put(.reference, post.reference.rawValue)
    keys.put(.title, post.title)
    keys.put(.unit, post.unit.rawValue)
    keys.put(.reportsTo, line)
    if stated { keys.state(.grade, post.grade) } else { keys.put(.grade, post.grade) }
    keys.put(.subjectToEvaluation, stated ? post.gradeSubjectToEvaluation : post.gradeSubjectToEvaluation ? true : nil)
    keys.put(.fte, post.fteEach.description)
    keys.put(.posts, post.positions)
    keys.put(.basis, post.basis.rawValue)
    keys.put(.status, post.status.rawValue)
    if stated { keys.state(.area, post.area) } else { keys.put(.area, post.area) }
    if !post.funding.isEmpty { keys.put(.funding, .shares(post.funding)) }
    keys.put(.cost, post.costEach)
    keys.put(.payFrom, post.payFrom)
    keys.put(.payTo, post.payTo)
    keys.put(.designations, post.designations.map(\.rawValue))
    keys.put(.delegations, post.delegations)
    keys.put(.properOfficerFunctions, post.properOfficerFunctions)
    keys.put(.outsideSeats, post.outsideSeats)
    keys.put(.duties, post.duties)
    return keys.value
  }

  static func part(_ part: Change.Part) -> YAMLText {
    var keys = KeysWritten<PartKey>()
    keys.put(.reference, part.reference.rawValue)
    keys.put(.posts, part.positions)
    keys.put(.title, part.title ?? "")
    keys.put(.unit, part.unit?.rawValue ?? "")
    keys.put(.reportsTo, part.reportsTo?.rawValue ?? "")
    if let grade = part.grade { keys.state(.grade, grade) }
    keys.put(.subjectToEvaluation, part.gradeSubjectToEvaluation)
    if let area = part.area { keys.state(.area, area) }
    if let duties = part.duties { keys.put(.duties, .list(duties.map { .text($0) })) }
    return keys.value
  }

  static func unit(_ unit: OrganisationUnit) -> YAMLText {
    var keys = KeysWritten<UnitKey>()
    keys.put(.reference, unit.reference.rawValue)
    keys.put(.name, unit.name)
    keys.put(.kind, unit.kind.rawValue)
    keys.put(.partOf, unit.parent?.rawValue ?? "top")
    return keys.value
  }
}
