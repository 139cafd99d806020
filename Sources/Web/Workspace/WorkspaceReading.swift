import Actions
import Council
import HTML
import Law
import Store

/// Collects what one person’s workspace shows, of what their roles let them see.
struct WorkspaceReading {
  let open: OpenRecords
  let visit: Visit
  let authority: Authority

  private var id: String { authority.id }
  private var account: String { visit.person.account ?? "" }
  private func may(_ permission: Permission) -> Bool { visit.person.may(permission, at: id, on: visit.today) }

  func page() throws -> WorkspacePage {
    var page = WorkspacePage(
      today: visit.today, post: visit.person.post, name: visit.signedIn?.name ?? "", seesDrafts: may(.seeDrafts),
      authority: id)
    page.links = WorkspaceLink.all(id).filter { may($0.permission) }
    page.done = try open.lastDeeds(by: account, at: id, atMost: 5)
    let drafts = may(.seeDrafts) ? try open.drafts(of: id) : []
    try reviews(drafts, &page)
    if may(.signImplications) { try signatures(&page) }
    if may(.keepCommunity) { try steps(&page) }
    if may(.seeWorkspace) { try forums(&page) }
    if may(.answerEnquiries) { try enquiries(&page) }
    for draft in drafts where draft.owner.account == account { try own(draft, &page) }
    try comments(drafts.filter { $0.state.isOpen || $0.state == .submitted }, &page)
    if may(.seeLetters) { try letters(&page) }
    if may(.arrangeFormats) { try formats(&page) }
    if may(.seeWorkspace) { try days(drafts, &page) }
    page.due = Array(Set(page.due)).filter { visit.today <= $0.day && $0.day < visit.today.adding(days: 14) }
      .sorted { ($0.day, $0.kind.place, $0.title) < ($1.day, $1.kind.place, $1.title) }
    return page
  }

  /// What colleagues ask this person to review.
  private func reviews(_ drafts: [Draft], _ page: inout WorkspacePage) throws {
    for review in try open.reviews(askedOf: account, at: id) where review.state == .asked {
      guard let draft = drafts.first(where: { $0.id == review.draft }), draft.state == .submitted else { continue }
      let address = Address.review(id, draft.id)
      page.waiting.append(
        .init(
          title: "Review “\(draft.title)”", address: address, state: Self.tag(review.neededBy, visit.today),
          words: "Asked by \(draft.owner.post) on \(review.at.day.long). Return it with reasons, or approve it."))
      if let day = review.neededBy {
        page.due.append(.init(day: day, kind: .review, title: draft.title, address: address))
      }
    }
  }

  /// What reports wait for this person’s post to sign.
  private func signatures(_ page: inout WorkspacePage) throws {
    for waiting in try SigningReading(open: open, visit: visit).waiting {
      let address = Address.signing(id, waiting.meeting.reference, waiting.paper.reference)
      page.waiting.append(
        .init(
          title: "Sign “\(waiting.paper.title)”", address: address,
          state: Self.tag(waiting.due, visit.today, asked: "To be signed"),
          words: "\(waiting.body.name), \(waiting.meeting.day.long): \(waiting.titles)"))
    }
  }

  /// What people asked that this person answers, and what nobody has taken.
  private func enquiries(_ page: inout WorkspacePage) throws {
    for one in try open.enquiries(.mine, of: account, on: visit.today, at: id, atMost: 20) where one.answeredOn == nil {
      page.waiting.append(
        .init(
          title: .data(one.title), address: Address.enquiry(id, one.reference), state: Self.tag(one.due, visit.today),
          words: "An enquiry, \(Phrase.term(one.way.words)). Answer it, or hand it over."))
    }
    let waiting = try open.countEnquiries(.unowned, of: account, on: visit.today, at: id)
    guard waiting > 0 else { return }
    page.waiting.append(
      .init(
        title: counted(waiting, one: "1 enquiry that nobody has", other: "\(waiting) enquiries that nobody has"),
        address: Address.enquiryDesk(id) + "?show=unowned", state: Web.tag(.blue, .new, "To be taken")))
  }

  /// What this person agreed with community groups and has not done.
  private func steps(_ page: inout WorkspacePage) throws {
    for note in try open.liaisonSteps(at: id) where note.account == account {
      let group = try open.communityGroup(note.group, at: id)
      page.waiting.append(
        .init(
          title: .data(note.step), address: Address.communityGroup(id, note.group, "liaison"),
          state: Self.tag(note.due, visit.today), words: "Agreed with \(group?.name ?? note.group.rawValue)."))
    }
  }

  /// What residents asked that this person’s post takes, what is overdue of others, and reviews that are due soon.
  private func forums(_ page: inout WorkspacePage) throws {
    for action in try open.openForumActions(at: id) {
      let isOwn = !visit.person.post.isEmpty && action.post == visit.person.post
      guard isOwn || (may(.keepForums) && action.due < visit.today) else { continue }
      page.waiting.append(
        .init(
          title: .data(action.asked), address: Address.forum(id, action.body) + "#actions",
          state: Self.tag(action.due, visit.today),
          words: isOwn ? "Residents asked it of your post." : "Residents asked it. \(action.post) takes it."))
    }
    guard may(.keepForums) else { return }
    for review in try open.modelReviews(at: id)
    where review.publishedOn == nil && review.due <= visit.today.adding(days: 60) {
      page.waiting.append(
        .init(
          title: .data(review.title), address: Address.modelReview(id, review.reference),
          state: Self.tag(review.due, visit.today), words: "A review of models that is to be published."))
    }
  }

  private static func tag(_ day: Day?, _ today: Day, asked: Phrase) -> HTMLNode {
    day == nil ? Web.tag(.blue, .changed, asked) : tag(day, today)
  }

  private static func tag(_ day: Day?, _ today: Day) -> HTMLNode {
    guard let day else { return Web.tag(.blue, .changed, "Review asked for") }
    return day < today ? Web.tag(.brick, .not, "Late since \(day.long)") : Web.tag(.ochre, .due, "By \(day.long)")
  }

  /// A draft of this person’s own: back with them, or with others.
  private func own(_ draft: Draft, _ page: inout WorkspacePage) throws {
    let address = Address.review(id, draft.id)
    switch draft.state {
    case .returned:
      let answer = try open.reviews(of: draft.id, at: id).last { $0.state == .returned }
      page.waiting.append(
        .init(
          title: .data(draft.title), address: address, state: Web.tag(.plum, .judge, "Returned with reasons"),
          words: "\(answer?.reviewerPost ?? ""): \(String((answer?.reasons ?? "").prefix(160)))"))
    case .submitted:
      for review in try open.reviews(of: draft.id, at: id) where review.state == .asked {
        let asked: Phrase = "Asked \(review.at.day.long)."
        let needed: Phrase? = review.neededBy.map { "Asked \(review.at.day.long). Needed by \($0.long)." }
        page.withOthers.append(
          .init(
            title: .data(draft.title), address: address,
            state: Web.tag(.stone, .same, "With \(review.reviewerPost)"), words: needed ?? asked))
        if let day = review.neededBy {
          page.due.append(.init(day: day, kind: .review, title: draft.title, address: address))
        }
      }
    case .drafting:
      page.waiting.append(
        .init(
          title: .data(draft.title), address: Address.draft(id, draft.id),
          state: Web.tag(.blue, .changed, "Your draft"),
          words: "Last changed \(draft.changedAt.long). Go on, or submit it for review."))
    case .approved, .withdrawn: break
    }
  }

  /// Open comments on what this person drafts, and answers to what they began.
  private func comments(_ drafts: [Draft], _ page: inout WorkspacePage) throws {
    for draft in drafts {
      let all = try open.comments(on: draft.id, at: id)
      let mine = all.filter { thread in
        guard thread.isOpen else { return false }
        let last = all.last { $0.id == thread.id || $0.answers == thread.id }
        return last?.by != account && (draft.owner.account == account || thread.by == account)
      }
      guard let first = mine.first else { continue }
      page.waiting.append(
        .init(
          title: mine.count == 1 ? "A comment on “\(draft.title)”" : "\(mine.count) comments on “\(draft.title)”",
          address: Address.review(id, draft.id) + "#comments", state: Web.tag(.blue, .changed, "To be answered"),
          words: "\(first.post): \(String(first.text.prefix(160)))"))
    }
  }

  /// What residents asked for in another format, and orders that are overdue.
  private func formats(_ page: inout WorkspacePage) throws {
    let requests = try open.waitingFormatRequests(at: id).count
    if requests > 0 {
      page.waiting.append(
        .init(
          title: requests == 1 ? "A request for another format" : "\(requests) requests for other formats",
          address: Address.formats(id, "orders"), state: Web.tag(.blue, .changed, "To be taken up"),
          words: "A resident cannot use a document as it is. Order it, or say why not."))
    }
    for order in try open.formatOrders(at: id, in: [.asked, .ordered]) where order.isOverdue(on: visit.today) {
      page.waiting.append(
        .init(
          title: .data(order.title), address: Address.formatOrder(id, order.reference),
          state: Web.tag(.brick, .not, "Late since \(order.due.long)"),
          words:
            "\(Phrase.term(order.format.words.capitalised)), not delivered yet. Ask the supplier, or enter what came."))
    }
  }

  private func letters(_ page: inout WorkspacePage) throws {
    let stuck = try open.letters(of: id, atMost: 1000).filter(\.state.needsSomebody).count
    guard stuck > 0 else { return }
    page.waiting.append(
      .init(
        title: stuck == 1 ? "A letter could not be sent" : "\(stuck) letters could not be sent", address: nil,
        state: Web.tag(.brick, .not, "Not sent"),
        words: "On the machine, folkmoot post tells which and why, and sends one once more."))
  }

  /// The days of proposals that are not long past, and of drafts this person may see.
  private func days(_ drafts: [Draft], _ page: inout WorkspacePage) throws {
    for proposal in try open.proposals(of: id) where proposal.effectiveDay >= visit.today.adding(days: -30) {
      guard let restructure = try open.proposal(proposal.id, of: id) else { continue }
      page.due += Self.days(of: restructure, at: Address.proposal(id, proposal.id))
    }
    for draft in drafts where draft.state == .submitted || (draft.state.isOpen && draft.owner.account == account) {
      let first = try draft.chosen ?? open.alternativeNames(of: draft.id, at: id).first?.reference
      guard let first, let found = try open.alternative(first, of: draft.id, at: id) else { continue }
      page.due += Self.days(of: found.restructure, at: Address.review(id, draft.id))
    }
  }

  private static func days(of restructure: RestructureCase, at address: String) -> [WorkspacePage.Due] {
    restructure.daysThatCount.map { day in
      let title = day.kind == .step ? "\(day.title) (\(restructure.title))" : restructure.title
      return .init(day: day.day, kind: .restructure(day.kind), title: title, address: address)
    }
  }
}
