import HTML

extension Site {
  /// What the design is made of, with its colours.
  func design(_ visit: Visit) throws -> Answer {
    .page(Frame(title: "Design", section: .home, content: DesignIndex().view))
  }

  /// The components of one kind.
  func designGroup(_ visit: Visit) throws -> Answer {
    guard let group = SpecimenGroup.all.first(where: { $0.id == visit["group"] }) else { throw Problem.nothingHere }
    let page = DesignPage(group: group, manner: DesignManner(visit.query))
    return .page(
      Frame(
        title: group.name, section: .home, crumbs: [Crumb(title: "Design", address: "/design")], content: page.view))
  }
}

/// How the components are shown: on which ground, and in which direction lines run.
struct DesignManner: Equatable {
  /// `light` or `dark`; empty for what the device prefers.
  var theme = ""
  var isRightToLeft = false

  init(_ query: [String: String] = [:]) {
    if let asked = query["theme"], ["light", "dark"].contains(asked) { theme = asked }
    isRightToLeft = query["dir"] == "rtl"
  }

  private init(theme: String, isRightToLeft: Bool) { (self.theme, self.isRightToLeft) = (theme, isRightToLeft) }

  static let all: [(words: Phrase, manner: DesignManner)] = [
    ("As your device prefers", .init()), ("Light", .init(theme: "light", isRightToLeft: false)),
    ("Dark", .init(theme: "dark", isRightToLeft: false)), ("Right to left", .init(theme: "", isRightToLeft: true)),
  ]

  var query: String {
    let parts = [theme.isEmpty ? "" : "theme=\(theme)", isRightToLeft ? "dir=rtl" : ""].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
  }

  /// What goes around a component.
  var attributes: [HTMLAttribute] {
    [.class("shown flow")] + (theme.isEmpty ? [] : [HTMLAttribute("data-theme", theme)])
      + (isRightToLeft ? [.dir("rtl")] : [])
  }
}

/// The components of one kind, each in every state, and how it is written.
struct DesignPage {
  var group: SpecimenGroup
  var manner: DesignManner

  var view: HTMLNode {
    HTMLNode {
      titleBlock(kicker: "Design", group.name, lede: group.words)
      Tabs(
        name: "How to show the components",
        tabs: DesignManner.all.map { .init(title: $0.words, address: "/design/\(group.id)\($0.manner.query)") },
        current: DesignManner.all.firstIndex { $0.manner == manner } ?? 0
      ).node
      nav(.ariaLabel("On this page")) {
        ol(.class("contents")) {
          for specimen in group.specimens { li { a(.href("#\(specimen.id)")) { specimen.name } } }
        }
      }
      for specimen in group.specimens { part(specimen) }
    }
  }

  private func part(_ specimen: Specimen) -> HTMLNode {
    leaf(specimen.id, specimen.name, full: specimen.isBroad, margin: HTMLNode { p { specimen.not } }) {
      p { specimen.purpose }
      for state in specimen.states {
        h3 { state.name }
        element("div", manner.attributes) { state.node }
        folded("How it is written: \(specimen.name), \(state.name)") {
          p { b { "Swift" } }
          pre { code { SpecimenCode.all["\(specimen.id)/\(state.name.inEnglish)"] ?? "" } }
          p { b { "The HTML it gives" } }
          pre { code { state.node.indented } }
        }
      }
    }
  }
}
