import Council
import HTML
import Law
import Publishing

/// What the rules found, in the order in which it is to be read: not met, for judgement, met, does not apply.
struct FindingList {
  var findings: [Finding]
  /// Whether the rulebook stands beside the page, to be linked to.
  var isOnSite = true

  /// How many of each, as one line.
  var score: HTMLNode {
    ul(.class("score")) {
      for outcome in Outcome.readingOrder {
        let count = findings.filter { $0.outcome == outcome }.count
        if count > 0 {
          li(.class(outcome.tone.rawValue)) {
            outcome.icon.node
            span {
              b { String(count) }
              " \(outcome.words.lowercased())"
            }
          }
        }
      }
    }
  }

  /// Every finding; those that ask nothing of anybody are folded away when there are many.
  var node: HTMLNode {
    HTMLNode {
      score
      for outcome in Outcome.readingOrder {
        let group = findings.filter { $0.outcome == outcome }.sorted(by: weightiestFirst)
        if outcome == .doesNotApply && group.count > 3 {
          folded("\(group.count) rules that do not apply here, and why") {
            for finding in group { finding.view(isOnSite: isOnSite) }
          }
        } else if !group.isEmpty {
          div(.class("findings")) { for finding in group { finding.view(isOnSite: isOnSite) } }
        }
      }
    }
  }

  private func weightiestFirst(_ a: Finding, _ b: Finding) -> Bool {
    guard let first = Severity.allCases.firstIndex(of: a.severity),
      let second = Severity.allCases.firstIndex(of: b.severity)
    else { return false }
    return (first, a.rule) < (second, b.rule)
  }
}

extension Finding {
  /// Word, claim, a sentence or two, where it is written; then what to do, or who judges.
  func view(isOnSite: Bool) -> HTMLNode {
    article(.class("finding \(outcome.tone.rawValue)")) {
      outcome.icon.node
      div {
        h3 {
          span(.class("word")) { "\(outcome.words)." }
          " \(title)"
        }
        p { message }
        p(.class("law")) {
          source(isOnSite: isOnSite)
          consequence
        }
        if let action { action }
      }
    }
  }

  private func source(isOnSite: Bool) -> HTMLNode {
    HTMLNode {
      if isOnSite { a(.href("/rulebook#\(rule)")) { rule } } else { rule }
      ": "
      if let url = citation.url {
        a(.href(url), .title(.english(citation.title))) { citation.description }
      } else {
        citation.description
      }
      ". "
    }
  }

  private var consequence: Phrase {
    guard outcome == .notMet else { return "" }
    switch severity {
    case .block: return "Blocks approval."
    case .warn: return "A named officer may accept it, with a reason."
    case .info: return "Holds nothing up."
    }
  }

  private var action: HTMLNode? {
    switch outcome {
    case .notMet where remedy != nil: action("What to do.", remedy ?? "")
    case .forJudgement: action("Who judges.", [judge, remedy].compactMap { $0 }.map(asSentence).joined(separator: " "))
    default: nil
    }
  }

  private func action(_ word: Phrase, _ text: String) -> HTMLNode {
    p(.class("do")) {
      b { word }
      " \(Phrase.english(text))"
    }
  }

  private func asSentence(_ text: String) -> String {
    let capital = text.prefix(1).uppercased() + text.dropFirst()
    return capital.hasSuffix(".") ? capital : capital + "."
  }
}
