import Council
import Law
import Publishing
import Store

/// How the API writes something that is kept in versions and that it only reads.
protocol WrittenKept: Sendable {
  associatedtype Kept: KeptVersion
  static var schema: Schema { get }
  @Sendable static func value(_ kept: Kept) -> JSONText.Value
}

extension WrittenKept {
  static func described(_ name: String, _ about: String, _ members: [Schema.Member]) -> Schema {
    .object(
      name, about,
      [.must("reference", .text("Its short, lasting name."))] + members + [
        .must("from", Schema.day.said("The first day it stands like this; null when it always has.").orNull),
        .must("to", Schema.day.said("The last day it stands like this; null while it lasts.").orNull),
      ])
  }

  static func value(_ kept: Kept, _ members: [(String, JSONText.Value)]) -> JSONText.Value {
    .object(
      [("reference", .text(kept.reference.rawValue))] + members + [
        ("from", .optional(kept.from?.iso)), ("to", .optional(kept.to?.iso)),
      ])
  }
}

enum WrittenBody: WrittenKept {
  static let schema: Schema = described(
    "Body", "What meets and decides, recommends or advises.",
    [
      .must("name", .text("Its name.")), .must("kind", .choice(BodyKind.self)),
      .must("powers", .choice(BodyPowers.self)),
      .must("parent", Schema.text("The reference of the body that set it up.").orNull),
      .must("areas", .list(.text(), "The references of the places it acts for.")),
      .must("seats", .list(seat)),
      .must("quorum", Schema.count.said("How many who vote must be present.").orNull),
      .must("terms", .text("Its terms of reference, in Markdown.")),
    ])

  private static let seat = Schema.object(
    "Seat", "So many like seats.",
    [
      .must("label", .text("What they are called.")), .must("number", .count),
      .must("appointedBy", .text("Who appoints, by name.")), .must("votes", .flag),
      .must("onBehalfOf", Schema.text("On whose behalf, when that is another.").orNull),
    ])

  @Sendable static func value(_ body: Body) -> JSONText.Value {
    value(
      body,
      [
        ("name", .text(body.name)), ("kind", .text(body.kind.rawValue)), ("powers", .text(body.powers.rawValue)),
        ("parent", .optional(body.parent?.rawValue)), ("areas", .texts(body.areas.map(\.rawValue))),
        ("seats", .list(body.seats.map(value))), ("quorum", body.quorum.map { .whole($0) } ?? .null),
        ("terms", .text(body.terms)),
      ])
  }

  private static func value(_ seat: Seat) -> JSONText.Value {
    .object([
      ("label", .text(seat.label)), ("number", .whole(seat.number)), ("appointedBy", .text(seat.appointedBy)),
      ("votes", .flag(seat.votes)), ("onBehalfOf", .optional(seat.onBehalfOf)),
    ])
  }
}

enum WrittenMember: WrittenKept {
  static let schema: Schema = described(
    "Member", "A councillor, or another person who sits on bodies. No address of anybody is kept.",
    [
      .must("name", .text("The name as it is published.")),
      .must("council", Schema.text("The council or organisation they belong to; null for this council.").orNull),
      .must("group", Schema.text("The reference of their political group.").orNull),
      .must("represents", .list(.text(), "The references of the wards and divisions they represent.")),
      .must("offices", .list(office)),
    ])

  private static let office = Schema.object(
    "Office", "An office a member holds.",
    [
      .must("kind", .choice(Office.Kind.self)),
      .must("council", Schema.text("Whose office it is; null for the council they belong to.").orNull),
      .must("portfolio", Schema.text("The portfolio that goes with it.").orNull),
    ])

  @Sendable static func value(_ member: Member) -> JSONText.Value {
    value(
      member,
      [
        ("name", .text(member.name)), ("council", .optional(member.council)),
        ("group", .optional(member.group?.rawValue)), ("represents", .texts(member.represents.map(\.rawValue))),
        (
          "offices",
          .list(
            member.offices.map {
              .object([
                ("kind", .text($0.kind.rawValue)), ("council", .optional($0.council)),
                ("portfolio", .optional($0.portfolio)),
              ])
            })
        ),
      ])
  }
}

enum WrittenMembership: WrittenKept {
  static let schema: Schema = described(
    "Membership", "A member’s place on a body.",
    [
      .must("body", .text("The reference of the body.")), .must("member", .text("The reference of the member.")),
      .must("seat", Schema.text("The label of the seat; null for who takes none.").orNull),
      .must("role", .choice(Membership.Role.self)), .must("votes", .flag),
      .must("onBehalfOf", Schema.text("On whose behalf, when that is another than who appoints.").orNull),
    ])

  @Sendable static func value(_ membership: Membership) -> JSONText.Value {
    value(
      membership,
      [
        ("body", .text(membership.body.rawValue)), ("member", .text(membership.member.rawValue)),
        ("seat", .optional(membership.seat)), ("role", .text(membership.role.rawValue)),
        ("votes", .flag(membership.votes)), ("onBehalfOf", .optional(membership.onBehalfOf)),
      ])
  }
}
