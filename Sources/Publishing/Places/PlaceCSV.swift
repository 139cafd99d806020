import Council
import Law

/// A council's places as a list: `reference,name,kind,code,parents,posts,from,to`.
public enum PlaceCSV {
  /// The columns, in the order in which they are written.
  public static let columns = ["reference", "name", "kind", "code", "parents", "posts", "from", "to"]

  /// The places, and what was wrong. When anything was, nothing should be entered.
  public static func read(_ bytes: [UInt8], file: String) -> (places: [ListedPlace], messages: [InputMessage]) {
    var reader = CSVReader(bytes, file: file)
    var messages = MessageList(file: file)
    guard reader.next() else {
      let empty = InputMessage(file: file, text: "The file is empty. Its first line names the columns: \(names).")
      return ([], reader.messages.isEmpty ? [empty] : reader.messages)
    }
    guard let header = ListHeader(reader, columns: columns, needed: ["reference", "name", "kind"], &messages) else {
      return ([], messages.all)
    }
    var places: [ListedPlace] = []
    var lines: [Place.Reference: Int] = [:]
    while reader.next() {
      guard !reader.isBlank else { continue }
      var row = ListRow(reader: reader, header: header)
      let place = row.place
      for message in row.messages { messages.add(message) }
      if let first = lines[place.reference], place.from == nil {
        messages.add(row.message("reference", place.reference.rawValue, "Line \(first) has this reference already."))
      }
      lines[place.reference] = lines[place.reference] ?? reader.line
      places.append(ListedPlace(place, posts: row.posts))
    }
    for message in reader.messages { messages.add(message) }
    if places.isEmpty, messages.isEmpty { messages.add(InputMessage(file: file, text: "The list has no places.")) }
    return (messages.isEmpty ? places : [], messages.all)
  }

  /// The list of these places.
  public static func write(_ places: [ListedPlace]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    for listed in places {
      let place = listed.place
      writer.row([
        place.reference.rawValue, place.name, place.kind.rawValue, place.code?.rawValue ?? "",
        place.parents.map(\.rawValue).joined(separator: " | "), listed.posts.map(\.rawValue).joined(separator: " | "),
        place.from?.iso ?? "", place.to?.iso ?? "",
      ])
    }
    return writer.bytes
  }

  static let names = columns.joined(separator: ", ")
}

extension ListRow {
  fileprivate var place: Place {
    mutating get {
      let reference = reference
      let name = text("name")
      if name.isEmpty { say("name", "The place needs a name.") }
      let kind = Place.Kind(rawValue: text("kind"))
      if kind == nil { say("kind", "There is no such kind. There are \(Self.kinds).", Self.kindNames) }
      let code = GSSCode(rawValue: text("code"))
      if code == nil, !text("code").isEmpty {
        say("code", "A GSS code is a letter and eight figures, such as E08000018.")
      }
      return Place(
        reference: .init(rawValue: reference), name: name, kind: kind ?? .neighbourhood, code: code,
        parents: list("parents").map(Place.Reference.init(rawValue:)), from: day("from"), to: day("to"))
    }
  }

  /// The posts that answer for it.
  fileprivate var posts: [Post.Reference] { list("posts").map(Post.Reference.init(rawValue:)) }

  private static let kindNames = Place.Kind.allCases.map(\.rawValue)
  private static let kinds = kindNames.joined(separator: ", ")
}
