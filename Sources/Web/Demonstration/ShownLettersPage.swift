import Council
import HTML
import Store

extension Site {
  /// The letters of a council that a demonstration wrote and sent nowhere.
  func shownLetters(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let letters = demonstration?.letters.letters(of: id) ?? []
    return try personal(
      visit, "Letters of the demonstration",
      lede: "They are sent nowhere. Everyone who looks at the demonstration sees them.",
      section: .signIn, crumbs: [signInCrumb(visit)]
    ) {
      if letters.isEmpty {
        leaf("none", "No letter yet") {
          p { "Sign in by letter, or invite a person: a few seconds later the letter is here." }
        }
      }
      for (number, letter) in letters.enumerated() { shown(letter, number + 1) }
    }
  }

  private func shown(_ letter: ShownLetters.Shown, _ number: Int) -> HTMLNode {
    leaf("letter-\(number)", .english(letter.text.subject), margin: HTMLNode { p { letter.at.inEngland } }) {
      p(.class("soft small")) { "To \(letter.to)" }
      for paragraph in letter.text.plain.split(separator: "\n\n") {
        p { for line in paragraph.split(separator: "\n") { self.line(String(line)) } }
      }
    }
  }

  /// A line of a letter; a link of this site can be followed.
  private func line(_ text: String) -> HTMLNode {
    guard let site = address?.text, text.hasPrefix(site + "/") else { return HTMLNode(text + " ") }
    return a(.href(String(text.dropFirst(site.count)))) { text }
  }
}
