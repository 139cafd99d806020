import Council
import HTML
import Law
import Publishing
import Store

/// What committees and residents said of a matter before it was decided, for the pages of the notice and of the decision.
struct ConsideredBefore {
  var authority: String
  var considerations: [PriorConsideration]
  var names: TakerNames
  var heard: [ResidentsHeard]
  var today: Day

  /// Before what an entry of the forward plan announces.
  init(_ entry: ForwardPlanEntry.Reference, on today: Day, at authority: String, _ open: OpenRecords) throws {
    try self.init(entry, open.heard(for: entry, at: authority), today, authority, open)
  }

  /// Before a decision.
  init(_ decision: Decision, on today: Day, at authority: String, _ open: OpenRecords) throws {
    try self.init(decision.announcement, open.heard(on: decision, at: authority), today, authority, open)
  }

  private init(
    _ entry: ForwardPlanEntry.Reference?, _ heard: [ResidentsHeard], _ today: Day, _ authority: String,
    _ open: OpenRecords
  ) throws {
    (self.authority, self.heard, self.today) = (authority, heard, today)
    considerations = try entry.map { try open.considerations(of: $0, at: authority) } ?? []
    names = try TakerNames(considerations.map { (.body($0.body), $0.on) }, at: authority, open)
  }

  @HTMLBuilder var node: HTMLNode {
    if !considerations.isEmpty {
      leaf("considered", "Considered beforehand") {
        for one in considerations {
          p {
            names.link(.body(one.body), on: one.on)
            ", "
            day(one)
            ": "
            b { Phrase.term(one.view.words) }
          }
          MarkdownText(one.comments).node
        }
      }
    }
    if !heard.isEmpty {
      leaf("residents", "What residents said") {
        WhatResidentsSaid(authority: authority, heard: heard, today: today).node
      }
    }
  }

  private func day(_ one: PriorConsideration) -> HTMLNode {
    guard let meeting = one.meeting else { return HTMLNode(one.on.long) }
    return a(.href(Address.meeting(authority, meeting))) { one.on.long }
  }
}
