import Publishing

@testable import Web

extension Schema {
  /// A value of this shape with a payload in every text that is free.
  func filled(with payload: String, _ round: Int) -> JSONText.Value {
    switch form {
    case .text(.free(let most)): .text(String(payload.prefix(most)))
    case .text(.day): .text("2026-11-21")
    case .text(.moment): .text("2026-11-21T09:00:00.000Z")
    case .text(.reference): .text("P\(round)")
    case .text(.gssCode): .null
    case .text(.fingerprint): .text("0")
    case .text(.choice(let words)): .text(words[0])
    case .whole(let range): .whole(range.lowerBound)
    case .number: .whole(1)
    case .flag: .flag(true)
    case .list(let item, _): .list([item.filled(with: payload, round)])
    case .map(let item): .object([(payload, item.filled(with: payload, round))])
    case .any: .text(payload)
    case .object(let members): .object(members.map { ($0.name, value(of: $0, payload, round)) })
    }
  }

  // What names something that is there, names it, so that the rest gets through.
  private func value(of member: Member, _ payload: String, _ round: Int) -> JSONText.Value {
    switch member.name {
    case "unit": .text("CUST")
    case "parent", "reportsTo", "corrects", "neededBy": .null
    case "parents", "funding", "designations": .list([])
    default: member.schema.filled(with: payload, round)
    }
  }
}
