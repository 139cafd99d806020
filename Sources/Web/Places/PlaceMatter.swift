import CaseFiles
import Council
import HTML

/// The fields of a place.
enum PlaceMatter: EditedMatter {
  typealias Field = PlaceField

  static func groups(among around: Establishment) -> [EditGroup] {
    let kinds = Place.Kind.allCases.map { ChoiceField.Choice(value: $0.rawValue, words: Phrase.term($0.words)) }
    return [
      EditGroup(
        id: "place", heading: "The place",
        fields: [
          EditField(name: "name", label: "Name"),
          EditField(name: "kind", label: "Kind", kind: .choice(kinds)),
          EditField(
            name: "code", label: "GSS code",
            hint: "Nine characters of the Office for National Statistics, such as E08000018; empty when it has none.",
            kind: .line(isNarrow: true)),
          EditField(
            name: "parents", label: "Lies in",
            hint: "One place on each line, by its reference or its whole name; several where boundaries cross.",
            kind: .lines(rows: 3)),
        ])
    ]
  }

  static func texts(of place: Place) -> [String: String] {
    Dictionary(PlaceField.allCases.map { ($0.rawValue, $0.text(of: place)) }) { first, _ in first }
  }

  static func read(
    _ texts: [String: String], over base: Place, among around: () throws -> Establishment,
    _ faults: inout FormFaults
  ) -> Place {
    let reading = FieldReading(texts: texts)
    var place = base
    place.name = reading.text("name")
    if let kind = Place.Kind(rawValue: reading.text("kind")) {
      place.kind = kind
    } else {
      faults.add("Choose what kind of place it is.", at: "kind")
    }
    place.code = GSSCode(rawValue: reading.text("code").uppercased())
    if place.code == nil, !reading.text("code").isEmpty {
      faults.add("A GSS code is a letter and eight figures, such as E08000018.", at: "code")
    }
    place.parents = reading.lines("parents").map(Place.Reference.init(rawValue:))
    return place
  }

  static func objections(to version: Place) -> [Objection] { version.objections }
}

/// The field that says who answers for a place.
enum AnsweringMatter: EditedMatter {
  typealias Field = AnsweringField

  static func groups(among around: Establishment) -> [EditGroup] {
    [
      EditGroup(
        id: "answering", heading: "Who answers for it", note: "The first named is the first to be asked.",
        fields: [
          EditField(
            name: "posts", label: "Posts",
            hint: "One post on each line, by its reference or its whole title; empty when nobody answers for it.",
            kind: .lines(rows: 4))
        ])
    ]
  }

  static func texts(of version: AnsweringPosts) -> [String: String] {
    ["posts": AnsweringField.posts.text(of: version)]
  }

  static func read(
    _ texts: [String: String], over base: AnsweringPosts, among around: () throws -> Establishment,
    _ faults: inout FormFaults
  ) throws -> AnsweringPosts {
    let lines = FieldReading(texts: texts).lines("posts")
    var answer = base
    guard !lines.isEmpty else {
      answer.posts = []
      return answer
    }
    let posts = try around().posts
    answer.posts = lines.map { line in
      let reference = Post.Reference(rawValue: line)
      if posts.contains(where: { $0.reference == reference }) { return reference }
      let named = posts.filter { $0.title.lowercased() == line.lowercased() }
      if named.count > 1 {
        let references = named.map(\.reference.rawValue).joined(separator: ", ")
        faults.add("Several posts are called \(line): \(references). Write the reference.", at: "posts")
      }
      return named.first?.reference ?? reference
    }
    return answer
  }

  static func objections(to version: AnsweringPosts) -> [Objection] { version.objections }
}
