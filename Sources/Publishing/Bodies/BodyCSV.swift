import Council
import Law

/// A council’s bodies as a list, for spreadsheets: `reference,name,kind,powers,parent,areas,seats,from,to`.
public enum BodyCSV {
  /// The columns, in the order in which they are written.
  public static let columns = ["reference", "name", "kind", "powers", "parent", "areas", "seats", "from", "to"]

  /// The list of these bodies.
  public static func write(_ bodies: [Body]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    for body in bodies {
      writer.row([
        body.reference.rawValue, body.name, body.kind.rawValue, body.powers.rawValue, body.parent?.rawValue ?? "",
        body.areas.map(\.rawValue).joined(separator: "; "), body.seats.map(\.line).joined(separator: "; "),
        body.from?.iso ?? "", body.to?.iso ?? "",
      ])
    }
    return writer.bytes
  }
}

/// Who sits where as a list, for spreadsheets: names beside references, so that it can be read alone.
public enum MembershipCSV {
  /// The columns, in the order in which they are written.
  public static let columns = [
    "body", "body name", "member", "member name", "seat", "role", "votes", "on behalf of", "from", "to",
  ]

  /// The list of who sits where in a register.
  public static func write(_ register: MembershipRegister) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    let bodies = Dictionary(register.bodies.map { ($0.reference, $0.name) }) { first, _ in first }
    let members = Dictionary(register.members.map { ($0.reference, $0.name) }) { first, _ in first }
    for one in register.memberships {
      writer.row([
        one.body.rawValue, bodies[one.body] ?? "", one.member.rawValue, members[one.member] ?? "", one.seat ?? "",
        one.role.rawValue, one.votes ? "yes" : "no", one.onBehalfOf ?? "", one.from?.iso ?? "", one.to?.iso ?? "",
      ])
    }
    return writer.bytes
  }
}
