import Council
import Law

/// The register of voluntary and community groups as a list: a group a line, areas and communities between `;`. Nobody’s name is in it.
public enum CommunityCSV {
  /// The columns, read and written.
  public static let columns = [
    "reference", "name", "kind", "charity", "company", "about", "areas", "interests", "web", "contact", "since",
    "ended", "ending",
  ]

  /// The groups, and what was wrong, each with line and column. When anything was, nothing should be entered.
  public static func read(
    _ bytes: [UInt8], file: String, today: Day
  ) -> (groups: [CommunityGroup], messages: [InputMessage]) {
    var reader = CSVReader(bytes, file: file)
    var messages = MessageList(file: file)
    guard reader.next() else {
      let names = columns.joined(separator: ", ")
      let empty = InputMessage(file: file, text: "The file is empty. Its first line names the columns: \(names).")
      return ([], reader.messages.isEmpty ? [empty] : reader.messages)
    }
    guard let header = ListHeader(reader, columns: columns, needed: ["name", "kind", "about"], &messages) else {
      return ([], messages.all)
    }
    var (groups, lines) = ([CommunityGroup](), [String: Int]())
    while reader.next() {
      guard !reader.isBlank else { continue }
      var row = ListRow(reader: reader, header: header)
      let group = row.group(today)
      for message in row.messages { messages.add(message) }
      for (column, number) in [
        ("reference", group.reference.rawValue), ("charity", group.charity ?? ""), ("company", group.company ?? ""),
      ] where !number.isEmpty {
        if let first = lines["\(column) \(number)"] {
          messages.add(row.message(column, number, "Line \(first) has this already. A group stands once."))
        }
        lines["\(column) \(number)"] = lines["\(column) \(number)"] ?? reader.line
      }
      groups.append(group)
    }
    for message in reader.messages { messages.add(message) }
    if groups.isEmpty, messages.isEmpty { messages.add(InputMessage(file: file, text: "The list has no groups.")) }
    return (messages.isEmpty ? groups : [], messages.all)
  }

  /// The list of a register. A text that a spreadsheet would reckon is written so that it does not.
  public static func write(_ groups: [CommunityGroup]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    for group in groups {
      writer.row([
        group.reference.rawValue, group.name, group.kind.rawValue, group.charity ?? "", group.company ?? "",
        group.about, group.places.map(\.rawValue).joined(separator: "; "), group.interests.joined(separator: "; "),
        group.web ?? "", group.contact, group.since?.iso ?? "", group.endedOn?.iso ?? "", group.ending,
      ])
    }
    return writer.bytes
  }
}

extension ListRow {
  fileprivate mutating func group(_ today: Day) -> CommunityGroup {
    let names = CommunityGroup.Kind.allCases.map(\.rawValue)
    let kind = CommunityGroup.Kind(rawValue: text("kind").lowercased())
    if kind == nil { say("kind", "Choose one of these: \(names.joined(separator: ", ")).", names) }
    let stated: (String) -> String? = { [self] in text($0).isEmpty ? nil : text($0) }
    let group = CommunityGroup(
      reference: .init(rawValue: text("reference").uppercased()), name: text("name"), kind ?? .other,
      charity: stated("charity"), company: stated("company"), about: text("about"),
      places: list("areas").map(Place.Reference.init(rawValue:)), interests: list("interests"), web: stated("web"),
      contact: text("contact"), since: day("since"), endedOn: day("ended"), ending: text("ending"))
    for objection in group.objections(today: today) { say(objection.field, objection.words) }
    return group
  }
}
