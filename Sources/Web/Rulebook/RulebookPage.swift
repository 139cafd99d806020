import HTML
import Law

extension Site {
  func rulebook(_ visit: Visit) throws -> Answer {
    .page(Frame(title: "Rulebook", section: .rulebook, content: RulebookPage(entries: Rulebook.entries).view))
  }
}

/// Every rule, printed from the code that checks it.
struct RulebookPage {
  var entries: [RuleEntry]

  var view: HTMLNode {
    let groups = Dictionary(grouping: entries) { RulebookPage.group($0.id) }
    let order = RulebookPage.groups.filter { groups[$0] != nil }
    return HTMLNode {
      titleBlock(
        kicker: "What is checked", "Rulebook",
        lede:
          "\(entries.count) rules, each with where it is written, when it was law and how its text was verified. A proposal is judged by the law of its own day."
      )
      nav(.ariaLabel("On this page")) {
        ol(.class("contents")) { for group in order { li { a(.href("#\(RulebookPage.anchor(group))")) { group } } } }
      }
      for (index, group) in order.enumerated() {
        leaf(RulebookPage.anchor(group), .english(group), number: index + 1) {
          for entry in groups[group] ?? [] { self.entry(entry) }
        }
      }
    }
  }

  private static let groups = [
    "Meetings and papers", "Bodies and political groups", "Officers", "Workforce", "Equality", "Design principles",
    "Money", "The constitution", "The report and the case",
  ]

  private static func group(_ id: String) -> String {
    if id == ExecutiveSize.id { return "Bodies and political groups" }
    return switch id.prefix(while: { $0 != "-" }) {
    case "AI", "EX": "Meetings and papers"
    case "BOD", "PB", "CALL": "Bodies and political groups"
    case "OFF", "ORG": "Officers"
    case "WF": "Workforce"
    case "EQ": "Equality"
    case "DES": "Design principles"
    case "MON": "Money"
    case "CON": "The constitution"
    default: "The report and the case"
    }
  }

  private static func anchor(_ group: String) -> String {
    String(group.lowercased().map { $0 == " " ? "-" : $0 })
  }

  private func entry(_ entry: RuleEntry) -> HTMLNode {
    div(.id(entry.id), .class("rule flow")) {
      h3 { entry.title }
      p(.class("facts")) {
        code { entry.id }
        state(entry.inForce)
        verification(entry.verification)
      }
      p { entry.explanation }
      summaryList([
        ("Written in", citation(entry.citation)), ("In force", HTMLNode(entry.inForce.words)),
        ("Binds", HTMLNode(entry.binds)), ("When not met", HTMLNode(entry.severity.consequence)),
        ("Text", HTMLNode(entry.verification.words)), ("Figures", listed(entry.figures.flatMap(figures))),
      ])
    }
  }

  private func state(_ inForce: InForce) -> HTMLNode {
    if inForce.from == nil { return tag(.stone, .na, "Not yet in force") }
    return inForce.to == nil ? tag(.green, .met, "In force") : tag(.stone, .na, "No longer in force")
  }

  private func verification(_ verification: Verification) -> HTMLNode {
    verification.isGuidance ? tag(.ochre, .changed, "Guidance") : tag(.green, .met, "Verified")
  }

  private func citation(_ citation: Citation) -> HTMLNode {
    HTMLNode {
      if let url = citation.url { a(.href(url)) { citation.description } } else { citation.description }
      if citation.title != citation.description { ", \(citation.title)" }
    }
  }

  private func figures(_ named: (name: String, figure: DatedFigure)) -> [HTMLNode] {
    named.figure.values.map {
      HTMLNode("\(named.name): \($0.value) \(named.figure.unit) from \($0.from.long) (\($0.setBy))")
    }
  }
}

extension Severity {
  var consequence: Phrase {
    switch self {
    case .block: "Blocks approval"
    case .warn: "A named officer may accept it, with a reason"
    case .info: "Shown, and holds nothing up"
    }
  }
}

extension Verification {
  var words: Phrase {
    switch self {
    case .textRead(let place): "Read: \(place)"
    case .secondary(let place): "Quoted elsewhere: \(place)"
    case .councilPaper(let place): "The council’s own paper: \(place)"
    case .notVerified: "General knowledge, not checked"
    }
  }
}
