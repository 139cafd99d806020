import Council
import HTML
import Law

/// What became of publications: what is planned, what was held up, and whether a visitor gets what is out. For those who publish.
struct ReleaseNotes {
  var releases: [AgendaRelease]

  var node: HTMLNode {
    let shown = releases.filter { $0.state != .withdrawn }
    guard !shown.isEmpty else { return .empty }
    return leaf("releases", "Publication", margin: p { "Only those who publish see this." }) {
      ul(.class("plain stack")) { for release in shown.reversed() { li { self.release(release) } } }
    }
  }

  private func release(_ release: AgendaRelease) -> HTMLNode {
    HTMLNode {
      p(.class("facts")) {
        tag(release)
        if let at = release.publishedAt { span { "Published \(at.inEngland)" } }
        if let due = release.dueAt { span { "Planned for \(due.inEngland) by the \(release.post)" } }
      }
      switch release.state {
      case .checked:
        if let at = release.checkedAt {
          p { "Fetched as a visitor on \(at.inEngland): it is what was published." }
        }
      case .published:
        p { "It is out. In a moment the site fetches it as a visitor and says here what came." }
      case .wrong:
        p { Phrase.english(release.said) }
        if let at = release.checkedAt { p { "Fetched as a visitor on \(at.inEngland)." } }
        if let next = release.nextAt {
          p { "It is fetched again on \(next.inEngland)." }
        } else {
          p { "It is not fetched any more. Tell the web team." }
        }
      case .refused:
        p { "Nothing was published." }
        p { Phrase.english(release.said) }
        p { "Put it right, then publish it by hand or plan it anew." }
      case .planned, .withdrawn: HTMLNode.empty
      }
    }
  }

  private func tag(_ release: AgendaRelease) -> HTMLNode {
    switch release.state {
    case .planned: Web.tag(.blue, .due, "Planned")
    case .withdrawn: Web.tag(.stone, .na, "Taken back")
    case .refused: Web.tag(.brick, .not, "Not published")
    case .published: Web.tag(.ochre, .due, "Out, to be looked at")
    case .checked: Web.tag(.green, .met, "Out and looked at")
    case .wrong: Web.tag(.brick, .not, "Out, but not as published")
    }
  }
}
