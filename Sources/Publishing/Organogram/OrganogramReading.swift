import Council

/// One reading of a pair of organogram files.
struct OrganogramReading {
  private(set) var organogram = Organogram(establishment: Establishment(), extras: OrganogramExtras())
  let seniors: OrganogramTable<SeniorColumn>
  let juniors: OrganogramTable<JuniorColumn>
  var seniorMessages: MessageList
  var juniorMessages: MessageList
  private var units = OrganogramUnits()
  /// Rows of seniors by reference, job shares together, in the order of the file.
  private var groups: [(reference: String, rows: [Int])] = []
  private var groupOf: [String: Int] = [:]
  private var eliminated: Set<String> = []
  /// For each post, the row it came from.
  private var rowOfPost: [Int] = []

  init(_ senior: [UInt8], _ seniorFile: String, _ junior: [UInt8], _ juniorFile: String) {
    seniorMessages = MessageList(file: seniorFile)
    juniorMessages = MessageList(file: juniorFile)
    seniors = OrganogramTable(senior, file: seniorFile, messages: &seniorMessages)
    juniors = OrganogramTable(junior, file: juniorFile, messages: &juniorMessages)
  }

  var messages: [InputMessage] { seniorMessages.all + juniorMessages.all }

  mutating func run() {
    for index in seniors.rows.indices { takeSenior(index) }
    checkTop()
    for group in groups { addPost(of: group) }
    for index in juniors.rows.indices { takeJunior(index) }
    organogram.establishment.units = units.units
    checkLines()
  }

  // MARK: Seniors

  private mutating func takeSenior(_ index: Int) {
    let row = seniors.rows[index]
    let reference = row[.reference]
    let isEliminated = OrganogramValue.isEliminated(row[.name])
    var post: Post.Reference?
    if OrganogramValue.isOutOfPost(reference) {
      checkOutOfPost(row)
    } else if isEliminated {
      eliminated.insert(reference)
    } else {
      check(row)
      if !reference.isEmpty { post = Post.Reference(rawValue: reference) }
      group(reference, index)
    }
    var cells = row.cells
    cells[SeniorColumn.totalPay.rawValue] = ""
    organogram.extras.seniors.append(.init(post: post, cells: cells))
  }

  private mutating func group(_ reference: String, _ index: Int) {
    guard !reference.isEmpty else { return }
    guard let number = groupOf[reference] else {
      groupOf[reference] = groups.count
      groups.append((reference, [index]))
      return
    }
    groups[number].rows.append(index)
    checkJobShare(seniors.rows[groups[number].rows[0]], seniors.rows[index])
  }

  private mutating func addPost(of group: (reference: String, rows: [Int])) {
    let row = seniors.rows[group.rows[0]]
    let total = group.rows.compactMap { OrganogramValue.workingTime(seniors.rows[$0][.fte]) }.reduce(.zero, +)
    let time = OrganogramValue.positions(for: total == .zero ? FullTimeEquivalent(1) : total)
    organogram.establishment.posts.append(
      Post(
        reference: .init(rawValue: group.reference), title: row[.title], unit: units.reference(row.unitNames),
        reportsTo: superior(row[.reportsTo]), grade: OrganogramValue.text(row[.grade]),
        payFrom: OrganogramValue.pounds(row[.payFloor]), payTo: OrganogramValue.pounds(row[.payCeiling]),
        fteEach: time.each, positions: time.count,
        status: OrganogramValue.areVacant(group.rows.map { seniors.rows[$0][.name] }) ? .vacant : .filled,
        duties: FieldList.split(OrganogramValue.text(row[.function]))))
    rowOfPost.append(group.rows[0])
  }

  private func superior(_ cell: String) -> Post.Reference? {
    guard let superior = OrganogramValue.superior(cell), !superior.isEmpty, !eliminated.contains(superior) else {
      return nil
    }
    return .init(rawValue: superior)
  }

  // MARK: Juniors

  private mutating func takeJunior(_ index: Int) {
    let row = juniors.rows[index]
    check(row)
    let reference = Post.Reference(rawValue: freeReference(index))
    let time = OrganogramValue.positions(for: OrganogramValue.workingTime(row[.fte]) ?? FullTimeEquivalent(1))
    organogram.establishment.posts.append(
      Post(
        reference: reference, title: row[.title], unit: units.reference(row.unitNames),
        reportsTo: groupOf[row[.reportsTo]] == nil ? nil : .init(rawValue: row[.reportsTo]),
        grade: OrganogramValue.text(row[.grade]), payFrom: OrganogramValue.pounds(row[.payMinimum]),
        payTo: OrganogramValue.pounds(row[.payMaximum]), fteEach: time.each, positions: time.count))
    organogram.extras.juniors.append(.init(post: reference, cells: row.cells))
  }

  /// The form gives junior posts no reference, so they are numbered by row.
  private func freeReference(_ index: Int) -> String {
    var reference = "J\(index + 1)"
    while groupOf[reference] != nil { reference = "J" + reference }
    return reference
  }

  // MARK: Lines

  private mutating func checkTop() {
    guard !seniors.rows.isEmpty,
      !groups.contains(where: { OrganogramValue.isTop(seniors.rows[$0.rows[0]][.reportsTo]) })
    else { return }
    let text = "No post is at the top. Write XX where the highest post reports to."
    seniorMessages.add(seniors.message(seniors.rows[0], .reportsTo, text))
  }

  private mutating func checkLines() {
    for (number, group) in groups.enumerated() { checkLine(number, seniors.rows[group.rows[0]]) }
    for row in juniors.rows { checkLine(row) }
    for problem in EstablishmentCSV.problems(in: organogram.establishment) where problem.column == .reportsTo {
      // Lines to nowhere are told above, in the form's own words; what is left are loops.
      guard problem.names == nil, case .post(let index)? = problem.row, index < rowOfPost.count else { continue }
      seniorMessages.add(seniors.message(seniors.rows[rowOfPost[index]], .reportsTo, problem.text))
    }
  }

  private mutating func checkLine(_ number: Int, _ row: SeniorRow) {
    let superior = row[.reportsTo]
    if OrganogramValue.isTop(superior) || groupOf[superior] != nil { return checkDepth(number, row) }
    let nearest = seniorMessages.nearest(to: superior, among: groups.lazy.map(\.reference))
    seniorMessages.add(seniors.message(row, .reportsTo, unknownLine(superior), nearest: nearest))
  }

  private mutating func checkLine(_ row: JuniorRow) {
    let superior = row[.reportsTo]
    if groupOf[superior] != nil { return }
    let nearest = juniorMessages.nearest(to: superior, among: groups.lazy.map(\.reference))
    juniorMessages.add(juniors.message(row, .reportsTo, unknownLine(superior), nearest: nearest))
  }

  private func unknownLine(_ superior: String) -> String {
    if superior.isEmpty {
      return "The reference of the senior post it reports to is expected, or XX for the highest post."
    }
    return eliminated.contains(superior)
      ? "This senior post is eliminated. Name one that exists." : "There is no senior post with this reference."
  }

  private static let mostSteps = 100

  /// A line that takes more steps to the top than the form allows; loops are told elsewhere.
  private mutating func checkDepth(_ number: Int, _ row: SeniorRow) {
    var (steps, current) = (0, number)
    var seen: Set<Int> = [number]
    while let next = groupOf[seniors.rows[groups[current].rows[0]][.reportsTo]], steps <= Self.mostSteps {
      guard seen.insert(next).inserted else { return }
      (steps, current) = (steps + 1, next)
    }
    guard steps > Self.mostSteps else { return }
    seniorMessages.add(
      seniors.message(row, .reportsTo, "From here to the top takes more than 100 steps, the most the form allows."))
  }
}
