import HTML

/// The languages a page can be read in, each leading to the same page; nothing where there is only English.
struct LanguageChoice {
  var languages: [Language]
  var path: String
  var query: [String: String]

  init(_ visit: Visit) {
    (languages, path) = (visit.languages.others, visit.path)
    // A form that was sent is not sent again by a link.
    query = visit.isForm ? [:] : visit.query
  }

  var node: HTMLNode {
    guard !languages.isEmpty else { return .empty }
    return nav(.class("facts"), .ariaLabel("Language")) {
      way("en-GB", "en", "English", isRead: Language.current == nil)
      for language in languages {
        way(language.code, language.code, language.name, isRead: Language.current === language)
      }
    }
  }

  private func way(_ tag: String, _ code: String, _ name: String, isRead: Bool) -> HTMLNode {
    let words = HTMLNode(.data(name))
    return isRead
      ? a(.href(address(code)), .lang(tag), .hreflang(tag), .ariaCurrent("true")) { words }
      : a(.href(address(code)), .lang(tag), .hreflang(tag)) { words }
  }

  private func address(_ code: String) -> String {
    let kept = query.filter { $0.key != SiteLanguages.cookie }.sorted { $0.key < $1.key }
    let pairs = kept.map { "\(Address.encoded($0.key))=\(Address.encoded($0.value))" }
    return "\(path)?" + (pairs + ["\(SiteLanguages.cookie)=\(code)"]).joined(separator: "&")
  }
}
