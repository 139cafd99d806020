import Council
import Law
import Publishing

/// Places as the API writes them.
enum WrittenPlace: WrittenVersion {
  typealias Field = PlaceField

  static let name = "Place"
  static let about = "A part of the country that the council acts for or in, as it stands from a day to a day."

  static let members: [VersionMember<Council.Place>] = [
    VersionMember(
      name: "name", field: "name", schema: .text("Its name.", most: TextLimit.title), write: { .text($0.name) },
      put: { $1.name = $0.text?.trimmed ?? "" }),
    VersionMember(
      name: "kind", field: "kind", schema: .choice(Council.Place.Kind.self), write: { .text($0.kind.rawValue) },
      put: { $1.kind = $0.text.flatMap(Council.Place.Kind.init) ?? $1.kind }),
    VersionMember(
      name: "code", field: "code",
      schema: Schema(
        form: .text(.gssCode), about: "Its GSS code; null when the Office for National Statistics gave it none.",
        mayBeNull: true),
      write: { .optional($0.code?.rawValue) }, put: { $1.code = $0.text.flatMap(GSSCode.init) }),
    VersionMember(
      name: "parents", field: "parents",
      schema: .list(
        .text(most: 200), most: TextLimit.items,
        "The references of the places it lies in, whole or in part; several where boundaries cross."),
      write: { .texts($0.parents.map(\.rawValue)) },
      put: { $1.parents = $0.texts.map(Council.Place.Reference.init(rawValue:)) }),
  ]

  static func reference(_ place: Council.Place) -> String { place.reference.rawValue }
  static func days(_ place: Council.Place) -> (from: Day?, to: Day?) { (place.from, place.to) }
  static func objections(to place: Council.Place) -> [Objection] { place.objections }
}

/// Who answers for a place, as the API writes it.
enum WrittenAnswering: WrittenVersion {
  typealias Field = AnsweringField

  static let name = "Answering"
  static let about = "Which posts answer for the place of this reference, from a day to a day."

  static let members: [VersionMember<AnsweringPosts>] = [
    VersionMember(
      name: "posts", field: "posts",
      schema: .list(
        .text(most: 200), most: TextLimit.items, "The references of posts, the first to be asked before the others."),
      write: { .texts($0.posts.map(\.rawValue)) },
      put: { $1.posts = $0.texts.map(Post.Reference.init(rawValue:)) })
  ]

  static func reference(_ answer: AnsweringPosts) -> String { answer.place.rawValue }
  static func days(_ answer: AnsweringPosts) -> (from: Day?, to: Day?) { (answer.from, answer.to) }
  static func objections(to answer: AnsweringPosts) -> [Objection] { answer.objections }
}
