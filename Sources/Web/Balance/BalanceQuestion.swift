import HTML
import Law
import Publishing

/// Groups and bodies as somebody typed them, row by row.
struct BalanceQuestion {
  /// Rows of one kind: what a name and a number are called in the address.
  enum Rows: String, CaseIterable {
    case group, committee, other

    /// As many as an address holds.
    var most: Int {
      switch self {
      case .group: 8
      case .committee: 14
      case .other: 6
      }
    }

    /// As many as stand there at first.
    var fewest: Int { self == .other ? 2 : 5 }

    func name(_ row: Int) -> String { "\(rawValue)-\(row)" }
    func number(_ row: Int) -> String { "\(rawValue)-\(row)-number" }
  }

  let typed: [String: String]
  private(set) var faults = FormFaults()
  private(set) var sheet: BalanceSheet?

  init(_ query: [String: String]) {
    typed = query.mapValues { String($0.trimmed.prefix(120)) }.filter { !$0.value.isEmpty }
    guard typed["more"] == nil, Rows.allCases.contains(where: { !filled($0).isEmpty }) else { return }
    read()
  }

  subscript(field: String) -> String { typed[field] ?? "" }

  /// The rows of a kind in which something stands.
  func filled(_ rows: Rows) -> [Int] {
    (1...rows.most).filter { !self[rows.name($0)].isEmpty || !self[rows.number($0)].isEmpty }
  }

  /// How many rows are shown: with some to spare.
  func shown(_ rows: Rows) -> Int {
    let used = filled(rows).last ?? 0
    let more = typed["more"] == nil ? 0 : 3
    return min(rows.most, max(rows.fewest, used) + more)
  }

  /// Whether rows can be added.
  var hasRoom: Bool { Rows.allCases.contains { shown($0) < $0.most } }

  /// The address of the answer as a file.
  var fileAddress: String {
    let asked = typed.filter { $0.key != "more" }.sorted { $0.key < $1.key }
    return "/balance.csv?"
      + asked.map { "\(Address.encoded($0.key))=\(Address.encoded($0.value))" }.joined(separator: "&")
  }

  private mutating func read() {
    let groups = rows(.group, "Enter how many members the group has.")
    let committees = rows(.committee, "Enter how many seats the committee has.")
    let others = rows(.other, "Enter how many seats the body has.")
    let loose = self["ungrouped"].isEmpty ? 0 : number(at: "ungrouped")
    if groups.isEmpty, filled(.group).isEmpty {
      faults.add("Enter at least one political group.", at: Rows.group.name(1))
    }
    if filled(.committee).isEmpty, filled(.other).isEmpty {
      faults.add("Enter at least one committee or other body.", at: Rows.committee.name(1))
    }
    guard faults.isEmpty, let loose else { return }
    sheet = BalanceSheet(
      parties: groups.map { .init(group: $0.name, $0.number) } + (loose > 0 ? [.init(ungrouped: loose)] : []),
      bodies: committees.map { .init($0.name, seats: $0.number) }
        + others.map { .init($0.name, seats: $0.number, isOrdinary: false) })
  }

  private mutating func rows(_ rows: Rows, _ asked: Phrase) -> [(name: String, number: Int)] {
    var found: [(name: String, number: Int)] = []
    for row in filled(rows) {
      let name = self[rows.name(row)]
      if name.isEmpty {
        faults.add("Enter a name, or take the number out.", at: rows.name(row))
      } else if found.contains(where: { $0.name == name }) {
        faults.add("“\(name)” stands here twice. Give each a name of its own.", at: rows.name(row))
      }
      if self[rows.number(row)].isEmpty {
        faults.add(asked, at: rows.number(row))
      } else if let number = number(at: rows.number(row)) {
        found.append((name, number))
      }
    }
    return found
  }

  private mutating func number(at field: String) -> Int? {
    let text = self[field]
    let isPlain = text.utf8.count <= 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isPlain, let number = Int(text), number <= BalanceSheet.mostMembers { return number }
    faults.add("Enter a whole number up to \(BalanceSheet.mostMembers).", at: field)
    return nil
  }
}
