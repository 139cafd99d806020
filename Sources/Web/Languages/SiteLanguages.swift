import HTML
import HTTPTypes
import Hummingbird

/// The languages a site can be read in. English is always one of them.
public struct SiteLanguages: Sendable {
  /// The languages there are words for, beside English.
  public static let known = ["ar-XB"]

  /// A site in English alone.
  public static let onlyEnglish = SiteLanguages(others: [])

  /// A language that was asked for and is not here.
  public struct Unknown: Error, CustomStringConvertible {
    let code: String
    public var description: String {
      "There are no words for the language \(code). Choose among en, \(SiteLanguages.known.joined(separator: ", "))."
    }
  }

  /// Those beside English.
  let others: [Language]

  private init(others: [Language]) { self.others = others }

  /// English, and these: by their names as HTML has them, such as `ar-XB`.
  public init(_ codes: [String]) throws {
    others = try codes.filter { $0 != "en" }.map { code in
      guard Self.known.contains(code) else { throw Unknown(code: code) }
      return try Language(PhraseBook(String(decoding: Assets.read("Texts/\(code).po"), as: UTF8.self)))
    }
  }

  static let cookie = "language"

  /// What a visitor reads: what the address asks for, or else what they chose before; `nil` for English.
  func chosen(by visit: Visit) -> Language? { chosen(visit.query[Self.cookie] ?? visit.cookies[Self.cookie]) }

  /// What the sender of a request reads that never became a visit.
  func chosen(by request: Request) -> Language? {
    guard !others.isEmpty else { return nil }
    return chosen(
      Visit.query(request)[Self.cookie] ?? Visit.cookies(request.headers[values: .cookie])[Self.cookie])
  }

  private func chosen(_ asked: String?) -> Language? { others.first { $0.code == asked } }

  /// The cookie that keeps what the address asks for; `nil` when it asks for nothing, or for what is not here.
  func newCookie(for visit: Visit) -> String? {
    guard !others.isEmpty, let asked = visit.query[Self.cookie] else { return nil }
    if asked == "en" { return Cookie.forget(Self.cookie) }
    return others.contains { $0.code == asked } ? Cookie.set(Self.cookie, asked, seconds: 365 * 86_400) : nil
  }
}
