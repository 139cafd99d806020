import Council
import HTML
import Publishing
import Store

/// Entries one below the other, each held to the next by its fingerprint.
struct RecordChain {
  var authority: Authority
  var entries: [RecordEntry]

  var node: HTMLNode {
    ol(.class("chain")) {
      for entry in entries {
        li {
          ringlet
          item(entry)
        }
      }
    }
  }

  private var ringlet: HTMLNode {
    SVG.svg(
      .class("ringlet"), HTMLAttribute("viewBox", "0 0 38 38"), .ariaHidden
    ) {
      SVG.circle(
        HTMLAttribute("cx", "19"), HTMLAttribute("cy", "19"), HTMLAttribute("r", "14"),
        HTMLAttribute("fill", "none"), HTMLAttribute("stroke", "currentColor"), HTMLAttribute("stroke-width", "8"),
        HTMLAttribute("stroke-dasharray", "9.6 3.97"))
    }
  }

  private func item(_ entry: RecordEntry) -> HTMLNode {
    article(.class(entry.isSound ? "entry" : "entry broken")) {
      p(.class("soft small")) {
        "Entry "
        span(.class("num")) { entry.number.withCommas }
        if let heading = entry.heading { ", \(heading.at.long)" }
      }
      h3 { a(.href(Address.entry(authority.id, entry.number))) { entry.name } }
      if let matter = entry.matter {
        p(.class("small")) { "\(matter.by). Authority: \(matter.warrant.words)" }
      }
      for fault in entry.faults { errorLike(fault.words) }
      dl {
        dt { "Its own fingerprint" }
        dd { FingerprintBars(entry.fingerprint).node(altered: !entry.isSound) }
        if let heading = entry.heading, entry.number > 1 {
          dt { "Carries the fingerprint of \((entry.number - 1).withCommas)" }
          dd { FingerprintBars(heading.previous).node() }
        }
      }
    }
  }
}

/// A sentence about what is wrong: sign, words, colour.
func errorLike(_ words: Phrase) -> HTMLNode {
  p(.class("msg")) {
    Icon.not.node
    span { words }
  }
}

extension RecordEntry {
  /// What was done, in a line; of a private matter only that it is one.
  var name: Phrase {
    guard let heading else { return "This entry cannot be read any more" }
    return heading.matter.map { .english($0.title) } ?? "A private matter"
  }
}

extension RecordEntry.Fault {
  /// What is wrong, in a sentence.
  var words: Phrase {
    switch self {
    case .altered: "It was altered: what stands here does not have this fingerprint."
    case .unlinked: "It does not carry the fingerprint of the entry before: one of the two was altered."
    case .gap: "The entry before it is missing."
    case .misfiled: "The day, deed or subject it is found by was altered; what stands here was not."
    case .changesAltered: "Its public changes were altered: they are not those it was entered with."
    case .privatePartAltered: "Its private part was altered: it is not the one it was entered with."
    }
  }
}
