import Council

/// The rows of both files of an organogram, from an establishment and what was kept beside it.
struct OrganogramWriting {
  let units: [OrganisationUnit.Reference: OrganisationUnit]
  let posts: [Post.Reference: Post]
  private let ordered: [Post]
  private let extras: OrganogramExtras
  private let seniors: Set<Post.Reference>
  private let superiors: Set<Post.Reference>
  /// References as the form allows them.
  private let references: [Post.Reference: String]

  init(_ establishment: Establishment, _ extras: OrganogramExtras) {
    units = establishment.unitsByReference
    posts = establishment.postsByReference
    ordered = establishment.posts
    self.extras = extras
    superiors = Set(establishment.posts.compactMap(\.reportsTo))
    let wereSenior = Set(extras.seniors.compactMap(\.post))
    let wereJunior = Set(extras.juniors.compactMap(\.post))
    let superiors = superiors
    seniors = Set(
      establishment.posts.filter {
        wereSenior.contains($0.reference) || superiors.contains($0.reference)
          || ($0.reportsTo == nil && !wereJunior.contains($0.reference))
      }.map(\.reference))
    references = Self.references(establishment.posts, seniors)
  }

  private static func references(_ posts: [Post], _ seniors: Set<Post.Reference>) -> [Post.Reference: String] {
    var references: [Post.Reference: String] = [:]
    var taken: Set<String> = []
    let fit = posts.filter { OrganogramValue.isReference($0.reference.rawValue) && $0.reference.rawValue != "0" }
    for post in fit where seniors.contains(post.reference) {
      references[post.reference] = post.reference.rawValue
      taken.insert(post.reference.rawValue)
    }
    for post in posts where seniors.contains(post.reference) && references[post.reference] == nil {
      let stem = OrganogramValue.reference(from: post.reference.rawValue)
      var (reference, number) = (stem, 2)
      while !taken.insert(reference).inserted { (reference, number) = ("\(stem)x\(number)", number + 1) }
      references[post.reference] = reference
    }
    return references
  }

  // MARK: Seniors

  /// The rows of the senior file: those it had, then the new ones.
  func seniorRows() -> [[String]] {
    let groups = Dictionary(grouping: extras.seniors.indices.filter { extras.seniors[$0].post != nil }) {
      extras.seniors[$0].post
    }
    var rows: [[String]] = []
    for (index, row) in extras.seniors.enumerated() {
      guard let reference = row.post else {
        rows.append(row.cells)
        continue
      }
      guard let post = posts[reference], let group = groups[reference] else { continue }
      let share = (number: group.firstIndex(of: index) ?? 0, of: group.map { extras.seniors[$0].cells })
      rows.append(updated(row.cells, post, share))
    }
    for post in ordered where seniors.contains(post.reference) && groups[post.reference] == nil {
      let fresh = freshSenior(post)
      rows.append(updated(fresh, post, (0, [fresh])))
    }
    return rows
  }

  /// A row's cells with whatever the establishment says otherwise put in their place.
  private func updated(_ cells: [String], _ post: Post, _ share: (number: Int, of: [[String]])) -> [String] {
    var row = CellEditor<SeniorColumn>(cells)
    row.set(.reference, references[post.reference] ?? post.reference.rawValue)
    row.set(.title, post.title)
    row.setText(.grade, post.grade)
    row.set(.function, FieldList.join(post.duties)) { FieldList.split(OrganogramValue.text($0)) == post.duties }
    row.setUnit(.department, .organisation, .unit, OrganogramUnits.names(of: post.unit, in: units))
    row.set(.reportsTo, line(post)) { OrganogramValue.isTop($0) && post.reportsTo == nil }
    let first = share.of[0]
    if OrganogramValue.pounds(first[SeniorColumn.payFloor.rawValue]) != post.payFrom {
      row.setMoney(.payFloor, post.payFrom)
    }
    if OrganogramValue.pounds(first[SeniorColumn.payCeiling.rawValue]) != post.payTo {
      row.setMoney(.payCeiling, post.payTo)
    }
    setTime(&row, post, share)
    setStatus(&row, post, wasVacant: OrganogramValue.areVacant(share.of.map { $0[SeniorColumn.name.rawValue] }))
    return row.cells
  }

  private func setTime(
    _ row: inout CellEditor<SeniorColumn>, _ post: Post, _ share: (number: Int, of: [[String]])
  ) {
    let total = share.of.compactMap { OrganogramValue.workingTime($0[SeniorColumn.fte.rawValue]) }.reduce(.zero, +)
    let read = OrganogramValue.positions(for: total == .zero ? FullTimeEquivalent(1) : total)
    guard total == .zero || read.each * read.count != post.fte else { return }
    let part = post.fte.millionths / share.of.count
    let rest = share.number == 0 ? post.fte.millionths - part * share.of.count : 0
    row.set(.fte, FullTimeEquivalent(millionths: part + rest).figure)
  }

  private func setStatus(_ row: inout CellEditor<SeniorColumn>, _ post: Post, wasVacant: Bool) {
    let isVacant = post.status == .vacant
    guard isVacant != wasVacant else { return }
    if isVacant {
      row.set(.name, "Vacant")
      for column in [SeniorColumn.phone, .email] { row.set(column, "N/A") }
    } else {
      for column in [SeniorColumn.name, .phone, .email] { row.set(column, "N/D") }
    }
  }

  private func freshSenior(_ post: Post) -> [String] {
    var row = CellEditor<SeniorColumn>([String](repeating: "", count: SeniorColumn.allCases.count))
    for column in [
      SeniorColumn.name, .grade, .function, .phone, .email, .payFloor, .payCeiling, .costOfReports, .profession,
    ] {
      row.set(column, "N/D")
    }
    row.set(.valid, "1")
    return row.cells
  }

  private func line(_ post: Post) -> String {
    post.reportsTo.map { references[$0] ?? OrganogramValue.reference(from: $0.rawValue) } ?? "XX"
  }

  // MARK: Juniors

  /// The rows of the junior file: those it had, then the new posts added up by all that the form tells of them.
  func juniorRows() -> [[String]] {
    var rows: [[String]] = []
    for row in extras.juniors {
      guard let post = row.post.flatMap({ posts[$0] }), !seniors.contains(post.reference) else { continue }
      rows.append(updated(row.cells, post))
    }
    let known = Set(extras.juniors.compactMap(\.post))
    var sums: [[String]: (row: Int, fte: FullTimeEquivalent)] = [:]
    for post in ordered where !seniors.contains(post.reference) && !known.contains(post.reference) {
      let cells = updated(freshJunior, post, withTime: false)
      let sum = (row: sums[cells]?.row ?? rows.count, fte: (sums[cells]?.fte ?? .zero) + post.fte)
      sums[cells] = sum
      if sum.row == rows.count { rows.append(cells) }
      rows[sum.row][JuniorColumn.fte.rawValue] = sum.fte.figure
    }
    return rows
  }

  private func updated(_ cells: [String], _ post: Post, withTime: Bool = true) -> [String] {
    var row = CellEditor<JuniorColumn>(cells)
    row.setUnit(.department, .organisation, .unit, OrganogramUnits.names(of: post.unit, in: units))
    row.set(.reportsTo, line(post))
    row.setText(.grade, post.grade)
    row.setMoney(.payMinimum, post.payFrom)
    row.setMoney(.payMaximum, post.payTo)
    row.set(.title, post.title)
    if withTime {
      row.set(.fte, post.fte.figure) { cell in
        OrganogramValue.workingTime(cell).map(OrganogramValue.positions).map { $0.each * $0.count == post.fte } ?? false
      }
    }
    return row.cells
  }

  private var freshJunior: [String] {
    var row = CellEditor<JuniorColumn>([String](repeating: "", count: JuniorColumn.allCases.count))
    for column in [JuniorColumn.grade, .payMinimum, .payMaximum, .profession] { row.set(column, "N/D") }
    return row.cells
  }
}
