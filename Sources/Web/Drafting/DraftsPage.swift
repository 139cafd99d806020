import Council
import HTML
import Store

extension Site {
  /// The drafts of a council, for its own people.
  func drafts(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let drafts = try records.read { try $0.drafts(of: id) }
    let mayBegin = visit.person.may(.draftRestructures, at: id, on: visit.today)
    return try personal(
      visit, "Restructures in the making",
      lede: "Only people of the council see these. What is approved for consultation stands among the proposals.",
      section: .structure
    ) {
      if mayBegin { p(.class("row ways")) { a(.class("btn"), .href(Address.newDraft(id))) { "Begin a draft" } } }
      leaf("list", "Changed last first") {
        if drafts.isEmpty { p { "Nothing is being drafted." } }
        ul(.class("plain stack")) { for draft in drafts { draft.item } }
      }
    }
  }
}

extension Draft {
  fileprivate var item: HTMLNode {
    li {
      h3 { a(.href(Address.draft(self))) { title } }
      p(.class("facts")) {
        state.tag
        span { "Begun by the \(owner.post)" }
        span { "Changed \(changedAt.day.long), \(changedAt.time)" }
      }
    }
  }
}
