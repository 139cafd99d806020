import Council
import HTML
import Law
import Publishing

/// The items of an agenda, each with its papers, what it asks, and why a part of it is private.
struct AgendaList {
  var page: MeetingPage

  var node: HTMLNode {
    let items = page.check.items
    guard !items.isEmpty else { return waiting }
    return ol(.class("plain stack")) { for item in items { li(.id("item-\(item.id)")) { self.item(item) } } }
  }

  private var waiting: HTMLNode {
    guard page.meeting.stands else { return emptyState("No agenda was published.") }
    guard page.meeting.startsAt > page.now.moment, let last = page.check.lastDay else {
      return emptyState("The agenda is not out yet.")
    }
    return emptyState("The agenda is not out yet. It comes out by \(last.longWithWeekday).")
  }

  private func item(_ item: AgendaItem) -> HTMLNode {
    HTMLNode {
      h3 { "\(item.number). \(item.title)" }
      if let urgency = item.urgency {
        p(.class("facts")) { tag(.ochre, .due, "Urgent item") }
        p { "Taken as urgent by \(page.name(urgency.chair)): \(urgency.reason)" }
      }
      if !item.note.isEmpty { div { MarkdownText(item.note).node } }
      if let exemption = item.exemption { ExemptionWords(exemption: exemption).node }
      for paper in page.check.papers where paper.item == item.id { self.paper(paper) }
      if let heard = page.check.heard[item.id] {
        h4 { "What residents said" }
        WhatResidentsSaid(authority: page.id, heard: heard, today: page.now.day).node
      }
    }
  }

  private func paper(_ paper: Paper) -> HTMLNode {
    let address = Address.paper(page.id, page.meeting.reference, paper.reference)
    return div(.id("paper-\(paper.reference.rawValue)")) {
      p {
        if paper.isExempt, !page.readsExempt { paper.title } else { a(.href(address)) { paper.title } }
        if !paper.author.isEmpty { span(.class("soft")) { ", \(paper.author)" } }
      }
      PaperFacts(paper: paper, check: page.check).node
      if let file = paper.parts.file {
        p {
          a(.href(Address.paperFile(page.id, page.meeting.reference, paper.reference, version: paper.version))) {
            file.name
          }
          span(.class("soft")) { ", \(Phrase.data(file.facts))" }
        }
      }
      if !paper.recommendations.isEmpty {
        folded(
          "What is asked: \(counted(paper.recommendations.count, one: "1 recommendation", other: "\(paper.recommendations.count) recommendations"))"
        ) {
          ol { for recommendation in paper.recommendations { li { recommendation } } }
        }
      }
    }
  }
}

/// What must be known of a paper before it is opened: whether it came late, was corrected, is private.
struct PaperFacts {
  var paper: Paper
  var check: MeetingCheck

  var node: HTMLNode { p(.class("facts")) { items } }

  /// The facts, for a line that has others.
  var items: HTMLNode {
    HTMLNode {
      if paper.isSupplement, let clear = check.clearDays(paper.publishedAt) {
        tag(
          clear < check.days.needed ? .ochre : .stone, .due,
          counted(clear, one: "Supplement: 1 clear day", other: "Supplement: \(clear) clear days"))
      }
      if paper.isExempt { tag(.stone, .na, "Not for publication") }
      if paper.version > 1 { tag(.blue, .changed, "Corrected: version \(paper.version)") }
      if let at = paper.publishedAt {
        span {
          if paper.isSupplement {
            "Supplementary, published \(at.inEngland)"
          } else {
            "Published with the agenda"
          }
        }
      }
    }
  }
}

/// Why something is kept from the public, in words.
struct ExemptionWords {
  var exemption: Exemption

  var node: HTMLNode {
    HTMLNode {
      if exemption.isConfidential {
        p { "The public must leave for a part of this item: what is told there is confidential (LGA 1972 s.100A(2))." }
        p { "Who forbids telling it: \(exemption.publicInterest)" }
      } else {
        p {
          "The public may be asked to leave for a part of this item only. Exempt under Schedule 12A of the LGA 1972:"
        }
        ul {
          for paragraph in exemption.paragraphs {
            li { "paragraph \(paragraph), \(Phrase.term(Exemption.words(paragraph) ?? ""))" }
          }
        }
        p { "Public interest weighed: \(exemption.publicInterest)" }
      }
    }
  }
}
