import Council
import DatabasePort
import Law

extension Body: KeptVersion {
  public static var table: Table { BodyTables.body }
  public static var subject: String { "body" }

  public static func read(_ row: Row) throws -> Body {
    Body(
      reference: .init(rawValue: try row.text("reference")), name: try row.text("name"), kind: try row.word("kind"),
      powers: try row.word("powers"), parent: try row.optionalText("parent").map(Reference.init(rawValue:)),
      areas: try JSONText.read([Place.Reference].self, try row.text("areas")),
      seats: try JSONText.read([Seat].self, try row.text("seats")),
      rules: try JSONText.read([CompositionRule].self, try row.text("rules")),
      quorum: try row.optionalInteger("quorum"), terms: try row.text("terms"),
      evidence: try JSONText.read([RequirementEvidence].self, try row.text("evidence")), from: try row.from(),
      to: try row.to())
  }

  public func columns() throws -> [String: DatabaseValue] {
    [
      "name": .text(name), "kind": .text(kind.rawValue), "powers": .text(powers.rawValue),
      "parent": DatabaseValue(parent?.rawValue), "areas": .text(try JSONText.write(areas)),
      "seats": .text(try JSONText.write(seats)), "rules": .text(try JSONText.write(rules)),
      "quorum": quorum.map { .integer($0) } ?? .null, "terms": .text(terms),
      "evidence": .text(try JSONText.write(evidence)),
    ]
  }
}

extension Member: KeptVersion {
  public static var table: Table { BodyTables.member }
  public static var subject: String { "member" }

  public static func read(_ row: Row) throws -> Member {
    Member(
      reference: .init(rawValue: try row.text("reference")), name: try row.text("name"),
      council: try row.optionalText("council"),
      group: try row.optionalText("political_group").map(PoliticalGroup.Reference.init(rawValue:)),
      represents: try JSONText.read([Place.Reference].self, try row.text("represents")),
      offices: try JSONText.read([Office].self, try row.text("offices")), from: try row.from(), to: try row.to())
  }

  public func columns() throws -> [String: DatabaseValue] {
    [
      "name": .text(name), "council": DatabaseValue(council), "political_group": DatabaseValue(group?.rawValue),
      "represents": .text(try JSONText.write(represents)), "offices": .text(try JSONText.write(offices)),
    ]
  }
}

extension PoliticalGroup: KeptVersion {
  public static var table: Table { BodyTables.group }
  public static var subject: String { "group" }

  public static func read(_ row: Row) throws -> PoliticalGroup {
    PoliticalGroup(
      reference: .init(rawValue: try row.text("reference")), name: try row.text("name"),
      leader: try row.optionalText("leader").map(Member.Reference.init(rawValue:)),
      signatories: try JSONText.read([Member.Reference].self, try row.text("signatories")), from: try row.from(),
      to: try row.to())
  }

  public func columns() throws -> [String: DatabaseValue] {
    [
      "name": .text(name), "leader": DatabaseValue(leader?.rawValue),
      "signatories": .text(try JSONText.write(signatories)),
    ]
  }
}

extension Membership: KeptVersion {
  public static var table: Table { BodyTables.membership }
  public static var subject: String { "membership" }

  public static func read(_ row: Row) throws -> Membership {
    Membership(
      reference: .init(rawValue: try row.text("reference")), body: .init(rawValue: try row.text("body")),
      member: .init(rawValue: try row.text("member")), seat: try row.optionalText("seat"), role: try row.word("role"),
      votes: try row.integer("votes") == 1, onBehalfOf: try row.optionalText("on_behalf_of"), from: try row.from(),
      to: try row.to())
  }

  public func columns() throws -> [String: DatabaseValue] {
    [
      "body": .text(body.rawValue), "member": .text(member.rawValue), "seat": DatabaseValue(seat),
      "role": .text(role.rawValue), "votes": .integer(votes ? 1 : 0), "on_behalf_of": DatabaseValue(onBehalfOf),
    ]
  }
}
