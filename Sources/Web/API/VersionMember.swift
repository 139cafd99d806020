import Council
import Law
import Publishing

/// One field of a unit, a post or a job description as the API writes and reads it.
struct VersionMember<Version>: Sendable {
  /// Its name in JSON.
  var name: String
  /// Its name in forms and objections.
  var field: String
  var schema: Schema
  var write: @Sendable (Version) -> JSONText.Value
  /// Takes over a value that fits the schema.
  var put: @Sendable (JSONText.Value, inout Version) -> Void

  var member: Schema.Member { .must(name, schema) }
}

/// What a version has, and how it is written: everything the API knows of units, posts and job descriptions.
protocol WrittenVersion: Sendable {
  associatedtype Version: Hashable & Sendable
  associatedtype Field: VersionField where Field.Version == Version
  /// What it is called in the document: `Post`.
  static var name: String { get }
  static var about: String { get }
  static var members: [VersionMember<Version>] { get }
  static func reference(_ version: Version) -> String
  static func days(_ version: Version) -> (from: Day?, to: Day?)
  static func objections(to version: Version) -> [Objection]
}

extension WrittenVersion {
  /// What names a version among all there ever were of it.
  static func tag(_ version: Version) -> String {
    String(fingerprint(JSONText.write(.object(core(version)))).prefix(32))
  }

  static func value(_ version: Version) -> JSONText.Value {
    .object(core(version) + [("version", .text(tag(version)))])
  }

  private static func core(_ version: Version) -> [(String, JSONText.Value)] {
    let days = days(version)
    return [("reference", .text(reference(version)))] + members.map { ($0.name, $0.write(version)) }
      + [("from", .optional(days.from?.iso)), ("to", .optional(days.to?.iso))]
  }

  static var schema: Schema {
    .object(
      name, about,
      [.must("reference", .text("Its short, lasting name."))] + members.map(\.member) + [
        .must("from", Schema.day.said("The first day it stands like this; null when it always has.").orNull),
        .must("to", Schema.day.said("The last day it stands like this; null while it lasts.").orNull),
        .must("version", Schema.fingerprint.said("What names this version: its ETag.")),
      ])
  }

  /// Some of the fields, to be changed.
  static var changes: Schema {
    .object(
      "\(name)Fields", "The fields to be set; what is left out stays.",
      members.map { .may($0.name, $0.schema) })
  }

  /// Takes the fields that were sent over into a version.
  static func put(_ sent: JSONText.Value?, into version: inout Version) {
    for member in members { if let value = sent?[member.name] { member.put(value, &version) } }
  }

  /// Where in what was sent an objection to a field is about.
  static func pointer(_ field: String) -> String? {
    members.first { $0.field == field }.map { "/set/\($0.name)" }
  }
}

extension JSONText.Value {
  static func texts(_ texts: [String]) -> JSONText.Value { .list(texts.map(JSONText.Value.text)) }
  static func pence(_ money: Money?) -> JSONText.Value { money.map { .whole($0.pence) } ?? .null }

  var texts: [String] { items.compactMap(\.text) }
  var pence: Money? { whole.map(Money.init(pence:)) }

  /// Working time in millionths of a post, of a number; what has more than six decimals is not exact and so is refused by being nought.
  var fte: FullTimeEquivalent? {
    let digits: String? =
      switch self {
      case .whole(let number): String(number)
      case .decimal(let digits): digits
      default: nil
      }
    guard let parts = digits?.split(separator: "."), let whole = Int(parts[0]), whole.magnitude < 1_000_000 else {
      return nil
    }
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    guard decimals.utf8.count <= 6, let rest = Int((decimals + "000000").prefix(6)) else { return nil }
    return FullTimeEquivalent(millionths: whole * 1_000_000 + rest)
  }

  static func fte(_ fte: FullTimeEquivalent) -> JSONText.Value { .millionths(fte.millionths) }

  static func millionths(_ number: Int) -> JSONText.Value {
    let (whole, rest) = number.quotientAndRemainder(dividingBy: 1_000_000)
    guard rest != 0 else { return .whole(whole) }
    var digits = String(rest.magnitude)
    digits = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return .decimal("\(number < 0 ? "-" : "")\(whole.magnitude).\(digits)")
  }
}
