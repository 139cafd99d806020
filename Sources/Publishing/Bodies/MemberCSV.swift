import Council
import Law

/// A council’s members as a list: `reference,name,council,group,represents,offices,from,to`.
public enum MemberCSV {
  /// The columns, in the order in which they are written.
  public static let columns = ["reference", "name", "council", "group", "represents", "offices", "from", "to"]

  /// The members, and what was wrong. When anything was, nothing should be entered.
  public static func read(_ bytes: [UInt8], file: String) -> (members: [Member], messages: [InputMessage]) {
    var reader = CSVReader(bytes, file: file)
    var messages = MessageList(file: file)
    guard reader.next() else {
      let names = columns.joined(separator: ", ")
      let empty = InputMessage(file: file, text: "The file is empty. Its first line names the columns: \(names).")
      return ([], reader.messages.isEmpty ? [empty] : reader.messages)
    }
    guard let header = ListHeader(reader, columns: columns, needed: ["reference", "name"], &messages) else {
      return ([], messages.all)
    }
    var members: [Member] = []
    var lines: [Member.Reference: Int] = [:]
    while reader.next() {
      guard !reader.isBlank else { continue }
      var row = ListRow(reader: reader, header: header)
      let member = row.member
      for message in row.messages { messages.add(message) }
      if let first = lines[member.reference], member.from == nil {
        messages.add(row.message("reference", member.reference.rawValue, "Line \(first) has this reference already."))
      }
      lines[member.reference] = lines[member.reference] ?? reader.line
      members.append(member)
    }
    for message in reader.messages { messages.add(message) }
    if members.isEmpty, messages.isEmpty { messages.add(InputMessage(file: file, text: "The list has no members.")) }
    return (messages.isEmpty ? members : [], messages.all)
  }

  /// The list of these members.
  public static func write(_ members: [Member]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    for member in members {
      writer.row([
        member.reference.rawValue, member.name, member.council ?? "", member.group?.rawValue ?? "",
        member.represents.map(\.rawValue).joined(separator: "; "), member.offices.map(\.line).joined(separator: "; "),
        member.from?.iso ?? "", member.to?.iso ?? "",
      ])
    }
    return writer.bytes
  }
}

extension ListRow {
  fileprivate var member: Member {
    mutating get {
      let reference = reference
      let name = text("name")
      if name.isEmpty { say("name", "The member needs a name.") }
      let offices = list("offices", between: ";").compactMap { line in
        let office = Office(line: line)
        if office == nil { say("offices", "Write: \(Self.offices) | portfolio | council, with ; between offices.") }
        return office
      }
      let (council, group) = (text("council"), text("group"))
      return Member(
        reference: .init(rawValue: reference), name: name, council: council.isEmpty ? nil : council,
        group: group.isEmpty ? nil : .init(rawValue: group),
        represents: list("represents").map(Place.Reference.init(rawValue:)), offices: offices, from: day("from"),
        to: day("to"))
    }
  }

  private static let offices = Office.Kind.allCases.map(\.rawValue).joined(separator: ", ")
}
