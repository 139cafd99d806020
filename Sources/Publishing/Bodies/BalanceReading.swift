import Law

/// Reads groups, bodies and seats row by row; whatever is wrong becomes a message with its place.
struct BalanceReading {
  private var reader: CSVReader
  private var own: [InputMessage] = []
  private let file: String
  private var names: [String] = []
  private var parties: [PoliticalBalance.Party] = []
  private var bodies: [PoliticalBalance.Body] = []
  private var given: [[Int]?] = []

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    reader = CSVReader(bytes, file: file, limits: CSVLimits(bytes: 1 << 20, rows: 2_000, columns: 64, fieldBytes: 500))
  }

  var messages: [InputMessage] { reader.messages + own }

  mutating func sheet() -> BalanceSheet {
    guard reader.next() else {
      if reader.messages.isEmpty { own.append(InputMessage(file: file, text: "The file is empty. \(Self.form)")) }
      return BalanceSheet(parties: [], bodies: [])
    }
    head()
    while names.count > 0, reader.next() { if !reader.isBlank { row() } }
    if messages.isEmpty { whole() }
    return BalanceSheet(parties: parties, bodies: bodies, given: given)
  }

  private static let form =
    "It begins with the columns body, kind and seats, and one for each political group; members of none have the column “No group”."

  private mutating func head() {
    let columns = reader.texts
    guard columns.prefix(3).map({ $0.lowercased() }) == BalanceCSV.fixed, columns.count > 3 else {
      return say("The columns are not those expected. \(Self.form)", at: 0)
    }
    names = Array(columns.dropFirst(3))
    while names.last?.isEmpty == true { names.removeLast() }
    if names.count > BalanceSheet.mostGroups {
      return say("There are \(names.count) groups; at most \(BalanceSheet.mostGroups) can be read.", at: 3)
    }
    for (place, name) in names.enumerated() {
      if name.isEmpty { say("A column has no name. Give it the name of its group.", at: place + 3) }
      if names[..<place].contains(name) { say("Two columns are called “\(name)”.", at: place + 3) }
    }
  }

  private mutating func row() {
    let kinds = BalanceCSV.Kind.allCases.map(\.rawValue)
    let written = reader.text(at: 1).lowercased()
    guard let kind = BalanceCSV.Kind(rawValue: written) else {
      return say("Expected council, committee or other.", at: 1, nearest: nearestName(to: written, among: kinds))
    }
    kind == .council ? council() : body(kind)
  }

  private mutating func council() {
    guard parties.isEmpty else { return say("There are two rows of kind council. Keep one.", at: 1) }
    let members = names.indices.map { number(at: $0 + 3) ?? 0 }
    parties = zip(names, members).map { name, count in
      name == PoliticalBalance.Party.ungroupedName ? .init(ungrouped: count) : .init(group: name, count)
    }
    let sum = members.reduce(0, +)
    if !reader.text(at: 2).isEmpty, let stated = number(at: 2), stated != sum {
      say("The groups have \(sum) members together, and the row says \(stated).", at: 2)
    }
  }

  private mutating func body(_ kind: BalanceCSV.Kind) {
    let name = reader.text(at: 0)
    if name.isEmpty { say("A body has no name.", at: 0) }
    if bodies.contains(where: { $0.name == name }) { say("Two bodies are called “\(name)”.", at: 0) }
    if bodies.count == BalanceSheet.mostBodies {
      say("There are more than \(BalanceSheet.mostBodies) bodies, the most that can be read.", at: 0)
    }
    let isGiven = names.indices.contains { !reader.text(at: $0 + 3).isEmpty }
    let seats = isGiven ? names.indices.map { number(at: $0 + 3) ?? 0 } : nil
    bodies.append(.init(name, seats: number(at: 2, asked: true) ?? 0, isOrdinary: kind == .committee))
    given.append(seats)
  }

  /// A whole number; `nil` for an empty field, and with a message for anything else.
  private mutating func number(at column: Int, asked: Bool = false) -> Int? {
    let text = reader.text(at: column)
    if text.isEmpty, !asked { return nil }
    let isPlain = text.utf8.count <= 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isPlain, let number = Int(text), number <= BalanceSheet.mostMembers else {
      say("Expected a whole number up to \(BalanceSheet.mostMembers).", at: column)
      return nil
    }
    return number
  }

  private mutating func whole() {
    if parties.isEmpty {
      own.append(InputMessage(file: file, text: "There is no row of kind council, with the members of each group."))
    } else if !parties.contains(where: { $0.isGroup && $0.members > 0 }) {
      own.append(
        InputMessage(file: file, text: "No group has members, so that there is nothing to share among groups."))
    }
    if bodies.isEmpty {
      own.append(InputMessage(file: file, text: "There is no body. Write one to a row, of kind committee or other."))
    }
  }

  private mutating func say(_ text: String, at column: Int, nearest: String? = nil) {
    guard own.count < 200 else { return }
    let place = reader.place(of: column)
    own.append(
      InputMessage(
        file: file, line: place.line, column: place.column, field: column < 3 ? BalanceCSV.fixed[column] : "",
        value: reader.text(at: column), text: text, nearest: nearest))
  }
}
