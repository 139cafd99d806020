import Council
import Law

/// A council’s people and bodies as Popolo has them (popoloproject.com): one file with persons, organizations, memberships, posts and
/// areas. It tells no address and no private contact of anybody, as none is kept.
public enum PopoloJSON {
  /// The file. `page` makes the whole address of a page of the site from its path; without it no links are given.
  public static func write(_ register: MembershipRegister, page: ((Page) -> String)? = nil) -> [UInt8] {
    let popolo = PopoloFile(register: register, page: page)
    return JSONText.write(
      .object([
        ("meta", popolo.meta), ("persons", .list(popolo.persons)), ("organizations", .list(popolo.organizations)),
        ("memberships", .list(popolo.memberships)), ("posts", .list(popolo.posts)), ("areas", .list(popolo.areas)),
      ]))
  }

  /// What a page is about.
  public enum Page: Sendable {
    /// A member.
    case member(Member.Reference)
    /// A body.
    case body(Body.Reference)
    /// A political group.
    case group(PoliticalGroup.Reference)
  }
}

/// The parts of the file, each class of Popolo a list. Identifiers say of what class a thing is, as all of them share one file.
struct PopoloFile {
  var register: MembershipRegister
  var page: ((PopoloJSON.Page) -> String)?

  var council: String { "council/\(register.authority.id)" }

  var meta: JSONText.Value {
    .object([
      ("council", .text(register.authority.name)), ("as_of", .text(register.day.iso)),
      ("licence", .text("Open Government Licence v3.0")),
    ])
  }

  var persons: [JSONText.Value] {
    register.members.map { member in
      value([
        ("id", .text(Self.id(member.reference))), ("name", .text(member.name)),
        ("identifiers", identifiers([("folkmoot", member.reference.rawValue), number(of: member.reference)])),
        ("links", links(.member(member.reference))),
      ])
    }
  }

  var areas: [JSONText.Value] {
    register.places.map { place in
      value([
        ("id", .text(Self.id(place.reference))), ("name", .text(place.name)),
        ("classification", .text(place.kind.words)), ("identifier", .optional(place.code?.rawValue)),
        ("parent_id", .optional(place.parents.first { known.contains($0) }.map { Self.id($0) })),
      ])
    }
  }

  private var known: Set<Place.Reference> { Set(register.places.map(\.reference)) }

  private func number(of member: Member.Reference) -> (String, String)? {
    register.numbers.members[member].map { ("moderngov", String($0)) }
  }

  static func id(_ member: Member.Reference) -> String { "person/\(member.rawValue)" }
  static func id(_ body: Body.Reference) -> String { "body/\(body.rawValue)" }
  static func id(_ group: PoliticalGroup.Reference) -> String { "group/\(group.rawValue)" }
  static func id(_ place: Place.Reference) -> String { "area/\(place.rawValue)" }

  /// An object without what is not stated.
  func value(_ members: [(String, JSONText.Value?)]) -> JSONText.Value {
    .object(
      members.compactMap { name, value in
        switch value {
        case nil, .null: nil
        case .list(let items) where items.isEmpty: nil
        case .some(let value): (name, value)
        }
      })
  }

  func identifiers(_ all: [(scheme: String, identifier: String)?]) -> JSONText.Value {
    .list(
      all.compactMap { $0 }.map { .object([("scheme", .text($0.scheme)), ("identifier", .text($0.identifier))]) })
  }

  func links(_ about: PopoloJSON.Page) -> JSONText.Value {
    .list(page.map { [.object([("url", .text($0(about))), ("note", .text("Page at the council"))])] } ?? [])
  }
}
