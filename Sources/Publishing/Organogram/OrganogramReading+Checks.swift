import Council

extension SeniorRow {
  var unitNames: [String] { [self[.department], self[.organisation], self[.unit]] }
}

extension JuniorRow {
  var unitNames: [String] { [self[.department], self[.organisation], self[.unit]] }
}

extension OrganogramReading {
  /// What the form asks of every senior post.
  mutating func check(_ row: SeniorRow) {
    if !OrganogramValue.isReference(row[.reference]) {
      say(row, .reference, "A reference of letters and digits is expected, without spaces or punctuation, and not XX.")
    }
    if row[.name].isEmpty { say(row, .name, "This is empty. Write N/D where the name is not disclosed, or Vacant.") }
    if row[.title].isEmpty { say(row, .title, "The job title is expected.") }
    for column in [SeniorColumn.organisation, .unit] where OrganogramValue.isNone(row[column]) {
      say(row, column, "This must be disclosed.")
    }
    checkContact(row)
    for column in [SeniorColumn.payFloor, .payCeiling] { checkPounds(row, column, most: Money(pounds: 10_000_000)) }
    checkPounds(row, .costOfReports, most: Money(pounds: 999_999_999))
    checkRange(row)
    if OrganogramValue.workingTime(row[.fte]) == nil {
      say(row, .fte, "The working time is expected, above 0, such as 0.81.")
    }
    if ["0", "false", "no"].contains(row[.valid].lowercased()) {
      say(row, .valid, "The form itself marks this row as not valid.")
    }
  }

  private mutating func checkContact(_ row: SeniorRow) {
    func isMissing(_ cell: String) -> Bool { cell.isEmpty || cell.uppercased() == "N/A" }
    guard !OrganogramValue.isVacant(row[.name]), isMissing(row[.phone]), isMissing(row[.email]) else { return }
    say(row, .phone, "A telephone number or an e-mail address is expected; N/D where neither is disclosed.")
  }

  private mutating func checkPounds(_ row: SeniorRow, _ column: SeniorColumn, most: Money) {
    let cell = row[column]
    guard !OrganogramValue.isNone(cell), (OrganogramValue.pounds(cell, most: most)) == nil else { return }
    say(row, column, "Whole pounds are expected, or N/A or N/D.")
  }

  private mutating func checkRange(_ row: SeniorRow) {
    guard let floor = OrganogramValue.pounds(row[.payFloor]), let ceiling = OrganogramValue.pounds(row[.payCeiling]),
      ceiling < floor
    else { return }
    say(row, .payCeiling, "The ceiling is below the floor of \(floor).")
  }

  /// Reference 0: somebody who is paid and not in a post. Nothing that would describe a post is given.
  mutating func checkOutOfPost(_ row: SeniorRow) {
    for column in [SeniorColumn.name, .function, .phone, .email, .reportsTo] where !OrganogramValue.isNone(row[column])
    {
      say(row, column, "Reference 0 stands for somebody paid who is not in a post: write N/D or N/A here.")
    }
  }

  private static let ofTheHolder: Set<SeniorColumn> = [
    .name, .phone, .email, .fte, .payFloor, .payCeiling, .totalPay, .notes, .valid,
  ]

  /// Rows of one reference share a job: they may differ in what belongs to the holder, and in nothing else.
  mutating func checkJobShare(
    _ first: SeniorRow, _ other: SeniorRow
  ) {
    let differing = SeniorColumn.allCases.filter { !Self.ofTheHolder.contains($0) && first[$0] != other[$0] }
    guard !differing.isEmpty else { return }
    let names = differing.map(\.name).joined(separator: ", ")
    say(
      other, .reference,
      "This reference stands on line \(first.places[0].line) too. Job shares may differ only in name, contact, pay, FTE and notes; these differ in \(names)."
    )
  }

  /// What the form asks of every junior row.
  mutating func check(_ row: JuniorRow) {
    if row[.title].isEmpty { say(row, .title, "The generic job title is expected.") }
    for column in [JuniorColumn.organisation, .unit] where OrganogramValue.isNone(row[column]) {
      say(row, column, "This must be disclosed.")
    }
    for column in [JuniorColumn.payMinimum, .payMaximum] where !OrganogramValue.isNone(row[column]) {
      if OrganogramValue.pounds(row[column]) == nil { say(row, column, "Whole pounds are expected, or N/A or N/D.") }
    }
    if let least = OrganogramValue.pounds(row[.payMinimum]), let most = OrganogramValue.pounds(row[.payMaximum]),
      most < least
    {
      say(row, .payMaximum, "The maximum is below the minimum of \(least).")
    }
    if OrganogramValue.workingTime(row[.fte]) == nil {
      say(row, .fte, "The number of posts in FTE is expected, above 0 and at most 100,000.")
    }
  }

  private mutating func say(_ row: SeniorRow, _ column: SeniorColumn, _ text: String) {
    seniorMessages.add(seniors.message(row, column, text))
  }

  private mutating func say(_ row: JuniorRow, _ column: JuniorColumn, _ text: String) {
    juniorMessages.add(juniors.message(row, column, text))
  }
}
