import Counting

extension PabulibReader {
  /// Takes one row of META or PROJECTS, or the first one of VOTES, or a heading.
  mutating func read(_ row: PabulibRow) throws(PabulibRefusal) {
    if row.isBlank { return }
    if !saidEncoding,
      row.fields.contains(where: { !$0.allSatisfy { $0 < 128 } && String(validating: $0, as: UTF8.self) == nil })
    {
      saidEncoding = true
      messages.add(
        "This row is not in UTF-8. Letters that cannot be read are shown as \u{FFFD}; ids are compared byte by byte.",
        line: line)
    }
    if let next = heading(row) {
      try open(next)
    } else if section == .none {
      throw refusal("A Pabulib file begins with a line META. This one begins otherwise.", value: text(row.fields[0]))
    } else if !hasHeader {
      try readHeader(row)
    } else if section == .meta {
      try readMeta(row)
    } else {
      try readProject(row)
    }
  }

  /// META, PROJECTS or VOTES on a line of its own, in any case, perhaps with separators behind it.
  private func heading(_ row: PabulibRow) -> Section? {
    guard row.fields.dropFirst().allSatisfy(\.isEmpty) else { return nil }
    let trimmed = row.fields[0].filter { $0 > 32 && $0 != UInt8(ascii: ",") }
    switch String(decoding: trimmed, as: UTF8.self).uppercased() {
    case "META": return .meta
    case "PROJECTS": return .projects
    case "VOTES": return .votes
    default: return nil
    }
  }

  private mutating func open(_ next: Section) throws(PabulibRefusal) {
    switch (section, next) {
    case (.none, .meta), (.meta, .projects), (.projects, .votes): break
    default: throw refusal("The parts of a Pabulib file are META, PROJECTS and VOTES, each once and in this order.")
    }
    (section, hasHeader) = (next, false)
  }

  private mutating func readHeader(_ row: PabulibRow) throws(PabulibRefusal) {
    if section == .meta { separator = Self.separator(of: row, standing: separator) }
    let fields = section == .meta && row.fields.count == 1 ? Self.cut(row.fields[0], separator) : row.fields
    let names = fields.map { text($0).filter { !$0.isWhitespace }.lowercased() }
    hasHeader = true
    switch section {
    case .projects:
      projectColumns = names
      try demand("project_id", of: names)
      try demand("cost", of: names)
    case .votes:
      try demand("voter_id", of: names)
      try demand("vote", of: names)
      try beginVotes(names)
    default:
      guard names.first == "key" else {
        throw refusal("Below META comes the line key;value.", value: text(row.fields[0]))
      }
    }
  }

  private func demand(_ name: String, of names: [String]) throws(PabulibRefusal) {
    guard !names.contains(name) else { return }
    let part = section == .projects ? "PROJECTS" : "VOTES"
    throw refusal("\(part) has no column \(name). Its columns are \(names.joined(separator: ", ")).", field: name)
  }

  /// The separator of `key;value`: semicolon, comma or tab.
  private static func separator(of row: PabulibRow, standing: UInt8) -> UInt8 {
    guard row.fields.count == 1 else { return standing }
    return row.fields[0].first { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\t") } ?? standing
  }

  private static func cut(_ bytes: [UInt8], _ separator: UInt8) -> [[UInt8]] {
    bytes.split(separator: separator, omittingEmptySubsequences: false).map(Array.init)
  }

  private mutating func readMeta(_ row: PabulibRow) throws(PabulibRefusal) {
    guard meta.count < limits.metaRows else { throw refusal("META has more than \(limits.metaRows) rows.") }
    let key = text(row.fields[0]).filter { !$0.isWhitespace }
    if row.fields.count < 2 {
      messages.add("This row of META has a key and no value.", line: line, field: key)
    }
    // A value with a separator in it that nobody quoted.
    let rest = row.fields.dropFirst().map { text($0) }
    var value = rest.joined(separator: String(UnicodeScalar(separator)))
    while value.hasSuffix(";"), rest.count > 1 { value.removeLast() }
    if meta.contains(where: { $0.key == key }) {
      messages.add("META names this key before. The first value counts.", line: line, field: key, value: value)
    }
    meta.append(PabulibFile.Entry(key, trimmed(value)))
  }

  private mutating func readProject(_ row: PabulibRow) throws(PabulibRefusal) {
    guard projectRows.count < limits.projects else { throw refusal("PROJECTS has more than \(limits.projects) rows.") }
    var fields = row.fields
    if fields.count > projectColumns.count, fields[projectColumns.count...].allSatisfy(\.isEmpty) {
      fields.removeLast(fields.count - projectColumns.count)
    }
    if fields.count != projectColumns.count {
      messages.add(
        "This row has \(fields.count) fields; PROJECTS has \(projectColumns.count) columns. What is missing is taken as empty, what is too much is left out.",
        line: line)
      while fields.count < projectColumns.count { fields.append([]) }
      fields.removeLast(fields.count - projectColumns.count)
    }
    guard let place = projectColumns.firstIndex(of: "project_id") else { return }
    projectIDs.append(Self.trimmed(fields[place]))
    projectRows.append(fields.map { text(Self.trimmed($0)) })
    projectLines.append(line)
  }

  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 > 32 }), let last = bytes.lastIndex(where: { $0 > 32 }) else {
      return []
    }
    return Array(bytes[first...last])
  }

  private func trimmed(_ text: String) -> String {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
    let characters = Array(text)
    guard let first = characters.firstIndex(where: { !$0.isWhitespace }),
      let last = characters.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(characters[first...last])
  }

  /// Bytes as text; what is no UTF-8 becomes a replacement sign.
  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
