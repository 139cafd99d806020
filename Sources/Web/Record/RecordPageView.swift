import Council
import HTML
import Law
import Store

/// A council’s record: what it is, what was entered last, and how to find and check entries.
struct RecordPageView {
  var authority: Authority
  var today: Day
  var search: RecordSearch
  var head: RecordHead
  var first: RecordEntry?
  var seal: SealState
  var page: RecordPage
  var deeds: [String]
  var kinds: [String]

  var view: HTMLNode {
    HTMLNode {
      if !search.problems.isEmpty { errorSummary(search.problems) }
      titleBlock(
        kicker: "Public record", "Nothing here can be changed quietly",
        lede:
          "Every official act is written down once, in order. Each entry carries a fingerprint of the one before, so a change anywhere breaks the links after it, and anyone can see where."
      ) { facts }
      leaf("entries", heading, number: 1, margin: note) {
        RecordSearchForm(authority: authority, search: search, deeds: deeds, kinds: kinds).node
        if search.filter.isEmpty, page.entries.contains(where: { $0.matter == nil && $0.isSound }) {
          p { a(.href(Address.record(authority.id) + "?deed=\(RecordFilter.open)")) { "Leave out private matters" } }
        }
        if page.entries.isEmpty { nothing } else { RecordChain(authority: authority, entries: page.entries).node }
        pages
      }
      leaf("check", "Check it yourself", number: 2, margin: CheckSteps.margin) {
        CheckSteps(authority: authority).node
        FingerprintForm(authority: authority).node
      }
    }
  }

  private var broken: [RecordEntry] { page.entries.filter { !$0.isSound } }

  @HTMLBuilder private var facts: HTMLNode {
    if head.number > 0 {
      state
      span {
        "\(head.number.withCommas) \(head.number == 1 ? "entry" : "entries")"
        if let first = first?.heading { " since \(first.at.day.long)" }
      }
    }
    switch seal {
    case .none: HTMLNode.empty
    case .holds(let seal), .contradicts(let seal), .otherKey(let seal):
      a(.href(Address.seals(authority.id))) {
        "Sealed \(seal.day == today ? "today" : "on \(seal.day.long)") at \(seal.at.time)"
      }
    }
  }

  /// The word is earned: it is said of what was just looked at.
  @HTMLBuilder private var state: HTMLNode {
    if let last = broken.last {
      tag(.brick, .not, "Broken at entry \(last.number.withCommas)")
    } else if case .contradicts(let seal) = seal {
      tag(.brick, .not, "Not the record sealed on \(seal.day.long)")
    } else if case .otherKey = seal {
      tag(.ochre, .due, "Sealed with another key")
    } else if !page.entries.isEmpty {
      tag(.green, .met, "Unbroken")
    }
  }

  private var heading: Phrase {
    switch (page.entries.first?.number, page.entries.last?.number) {
    case (let newest?, let oldest?) where search.filter.isEmpty:
      newest == oldest ? "Entry \(newest.withCommas)" : "Entries \(newest.withCommas) to \(oldest.withCommas)"
    default: search.filter.isEmpty ? "Entries" : "What was found"
    }
  }

  private var note: HTMLNode {
    HTMLNode {
      p { "The bars are a picture of the fingerprint. Two that match look the same." }
      p { "The links of the entries shown and the last seal were checked for this page." }
    }
  }

  private var nothing: HTMLNode {
    guard search.problems.isEmpty else { return p { "Nothing was looked for yet." } }
    guard head.number > 0 else { return p { "Nothing is entered yet." } }
    if let range = page.lookedAt {
      return p { "Nothing like it among entries \(range.lowerBound.withCommas) to \(range.upperBound.withCommas)." }
    }
    return p {
      "No entry is like that. "
      a(.href(Address.record(authority.id))) { "Show all entries" }
    }
  }

  private var pages: HTMLNode {
    Pager(
      name: "Further entries",
      before: page.newer.map { .init(title: "Newer entries", address: search.address(authority.id, "after", $0)) },
      after: page.older.map { .init(title: "Older entries", address: search.address(authority.id, "before", $0)) }
    ).node
  }
}
