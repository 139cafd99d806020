import Foundation
import HTML

/// A council's own website as a frame around its public pages: a page with four tokens in braces, as the LocalGov Drupal module for
/// ModernGov serves it at `/moderngov-template`.
///
/// Its scripts and inline styles are left out, because no page here loads any; its stylesheets, pictures and fonts come from where it says.
public struct CouncilTemplate: Sendable {
  /// What stands between the pieces of the template.
  enum Token: String, CaseIterable {
    case title = "{pagetitle}"
    case crumbs = "{breadcrumb}"
    case content = "{content}"
    case ways = "{sidenav}"
    /// The end of the head, before which this site's own stylesheet stands.
    case endOfHead = "</head>"
  }

  /// Why a page cannot be a template.
  public enum Problem: Error, Hashable, CustomStringConvertible {
    case tooLong(Int)
    case notText
    case missing(String)

    public var description: String {
      switch self {
      case .tooLong(let most): "The template has more than \(most) bytes. Check its address."
      case .notText: "The template is not text in UTF-8. Check its address."
      case .missing(let token):
        "The template has no \(token). It is a whole page with {pagetitle}, {breadcrumb}, {content} and {sidenav}."
      }
    }
  }

  public static let mostBytes = 500_000

  private let pieces: [(text: String, token: Token?)]
  /// Where its stylesheets, pictures and fonts come from, such as `https://www.kent.gov.uk`, in order.
  let origins: [String]

  /// A template from its page.
  public init(_ page: [UInt8]) throws(Problem) {
    guard page.count <= Self.mostBytes else { throw .tooLong(Self.mostBytes) }
    guard var text = String(validating: page, as: UTF8.self) else { throw .notText }
    for (pattern, instead) in Self.leftOut {
      text = text.replacingOccurrences(of: pattern, with: instead, options: [.regularExpression, .caseInsensitive])
    }
    text = text.replacingOccurrences(of: "</head>", with: "</head>", options: .caseInsensitive)
    for token in [Token.title, .content, .endOfHead] where !text.contains(token.rawValue) {
      throw .missing(token.rawValue)
    }
    (pieces, origins) = (Self.cut(text), Self.origins(in: text))
  }

  /// What no page here may carry, and a heading that the page brings itself.
  private static let leftOut = [
    ("<script\\b[^>]*>[\\s\\S]*?</script\\s*>", ""), ("<script\\b[^>]*>", ""),
    ("<style\\b[^>]*>[\\s\\S]*?</style\\s*>", ""), ("\\sstyle\\s*=\\s*(\"[^\"]*\"|'[^']*')", ""),
    ("\\son[a-z]+\\s*=\\s*(\"[^\"]*\"|'[^']*')", ""), ("<base\\b[^>]*>", ""),
    ("<h1\\b[^>]*>\\s*\\{pagetitle\\}\\s*</h1\\s*>", ""),
  ]

  private static func cut(_ text: String) -> [(text: String, token: Token?)] {
    var (pieces, rest): ([(text: String, token: Token?)], Substring) = ([], text[...])
    while true {
      let next = Token.allCases.compactMap { token in rest.range(of: token.rawValue).map { (token, $0) } }
        .min { $0.1.lowerBound < $1.1.lowerBound }
      guard let (token, place) = next else { break }
      pieces.append((String(rest[..<place.lowerBound]), token))
      rest = rest[place.upperBound...]
    }
    return pieces + [(String(rest), nil)]
  }

  private static func origins(in text: String) -> [String] {
    guard
      let form = try? NSRegularExpression(
        pattern: "\\b(?:href|src)\\s*=\\s*[\"']?(https?://[a-z0-9.:-]+)", options: .caseInsensitive)
    else { return [] }
    let found = form.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
      Range(match.range(at: 1), in: text).map { text[$0].lowercased() }
    }
    return Set(found).sorted()
  }

  /// A page in the template.
  func page(title: Phrase, feeds: HTMLNode, crumbs: HTMLNode, ways: HTMLNode, content: HTMLNode) -> HTMLNode {
    HTMLNode(
      pieces.flatMap { piece -> [HTMLNode] in
        let filled: HTMLNode =
          switch piece.token {
          case .title: HTMLNode(title)
          case .crumbs: div(.class("folkmoot")) { crumbs }
          case .ways: div(.class("folkmoot")) { ways }
          case .content: div(.class("folkmoot")) { content }
          case .endOfHead:
            HTMLNode {
              feeds
              link(.rel("stylesheet"), .href(Assets.scopedStylesheet.address))
              HTMLNode(trusted: "</head>")
            }
          case nil: .empty
          }
        return [HTMLNode(trusted: piece.text), filled]
      })
  }
}
