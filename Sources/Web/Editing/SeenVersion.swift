import Foundation
import HTML
import Law
import Secrets

/// The version that was shown to somebody, kept in their form until they send it, and proved to be what this site showed. By it two
/// people who change one thing are told from each other.
struct SeenVersion<Version: Codable & Sendable> {
  static var field: String { "seen" }

  var key: SiteKey
  /// What it is a version of: an authority, a post.
  var subject: String

  func hidden(_ version: Version?) -> HTMLNode {
    let bytes = (try? JSONEncoder().encode(version)).map(Array.init) ?? []
    let proof = key.authenticate(bytes, for: purpose)
    return input(
      .type("hidden"), .name(Self.field), .value("\(Base64URL.text(bytes)).\(Base64URL.text(proof))"))
  }

  /// What was shown; `nil` when the form does not carry what this site showed of this. A form for what did not stand carries nothing,
  /// with its proof.
  func shown(in visit: Visit) -> Version?? {
    let parts = (visit.form.text(Self.field) ?? "").split(separator: ".")
    guard parts.count == 2, let bytes = Base64URL.bytes(parts[0]), let proof = Base64URL.bytes(parts[1]),
      key.isAuthentic(proof, of: bytes, for: purpose)
    else { return nil }
    return try? JSONDecoder().decode(Version?.self, from: Data(bytes))
  }

  /// A day on which the version stands that a form was made over; today when that cannot be told.
  func day(in visit: Visit, _ days: (Version) -> (from: Day?, to: Day?)) -> Day {
    guard let version = shown(in: visit) ?? nil else { return visit.today }
    let (from, to) = days(version)
    return from ?? to ?? visit.today
  }

  private var purpose: String { "seen/\(subject)" }
}
