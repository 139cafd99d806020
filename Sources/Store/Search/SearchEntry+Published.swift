import Council
import DatabasePort
import Law

extension SearchEntry {
  /// An entry as it is kept.
  init(_ row: Row) throws {
    self.init(
      try row.word("kind"), try row.text("subject"), part: try row.text("part"), title: try row.text("title"),
      passages: Passage.read(try row.text("passages")), body: try row.optionalText("body"),
      day: try row.text("day").isEmpty ? nil : try row.day("day"), from: try row.from(), to: try row.to())
  }

  init(_ decision: Decision) {
    self.init(
      .decision, decision.reference.rawValue, title: decision.title,
      passages: [.init(decision.resolution.withoutMarks)]
        + [decision.reasons, decision.alternatives, decision.conflicts].map { .init($0.withoutMarks, at: "record") }
        + decision.actions.map { .init($0.text, at: "actions") },
      body: decision.taker.body?.rawValue, day: decision.on)
  }

  /// `nil` when it was withdrawn: what will not be decided is not found.
  init?(_ entry: ForwardPlanEntry, said: [PriorConsideration] = []) {
    guard entry.withdrawnOn == nil else { return nil }
    self.init(
      .announcement, entry.reference.rawValue, title: entry.title,
      passages: [entry.matter, entry.documents, entry.otherDocuments].map { .init($0.withoutMarks, at: "notice") }
        + said.map { .init($0.comments.withoutMarks, at: "considered") },
      body: entry.taker.body?.rawValue, day: entry.from)
  }

  init(_ report: ScrutinyReport) {
    self.init(
      .scrutinyReport, report.reference.rawValue, title: report.title,
      passages: [.init(report.findings.withoutMarks)]
        + report.recommendations.enumerated().map { place, one in
          .init([one.text, one.answer?.words ?? ""].filter { !$0.isEmpty }.joined(separator: " "), at: "r\(place + 1)")
        } + [.init(report.answer.withoutMarks, at: "answer")],
      body: report.body.rawValue, day: report.on)
  }

  init(_ activity: Activity) {
    let asked = [activity.reasons, activity.openToChange, activity.setAside, activity.use, activity.limits]
    self.init(
      .activity, activity.reference.rawValue, title: activity.title,
      passages: asked.map { .init($0.withoutMarks) } + activity.communities.map { .init($0) }
        + [.init(activity.report.withoutMarks, at: "report")],
      day: activity.opensOn)
  }

  /// What it is for, and nothing that somebody wrote in it: that may be taken down.
  init(_ discussion: Discussion) {
    self.init(
      .discussion, discussion.reference.rawValue, title: discussion.title,
      passages: [.init(discussion.about.withoutMarks)], day: discussion.opensOn)
  }

  init(_ question: OpenQuestion) {
    self.init(
      .question, question.reference.rawValue, title: question.title, passages: [.init(question.about.withoutMarks)],
      day: question.opensOn)
  }

  init(_ event: CommunityEvent) {
    self.init(
      .event, event.reference.rawValue, title: event.title,
      passages: [.init(event.about.withoutMarks), .init(event.venue), .init(event.address)]
        + [.init(event.calledOff), .init(event.note.withoutMarks, at: "note")],
      body: event.body?.rawValue, day: event.day)
  }

  /// `nil` when the record was taken back. `versions` are those of the body.
  init?(_ met: MetResidents, _ versions: [Body]) {
    guard met.withdrawn.isEmpty else { return nil }
    self.init(
      .forumMeeting, met.reference, title: met.title(versions),
      passages: [.init(met.venue)] + (met.issues + met.decisions).map { .init($0, at: "held") }, body: met.body,
      day: met.heldOn)
  }

  init(_ action: ForumAction) {
    self.init(
      .forumAction, action.reference.rawValue, title: action.asked,
      passages: [action.post, action.done, action.told].map { .init($0, at: "actions") }, body: action.body.rawValue,
      day: action.askedOn)
  }

  /// What is made of it is empty until it is published.
  init(_ review: ModelReview) {
    let made = review.publishedOn == nil ? [] : review.judgement.models + [review.judgement.conclusion]
    self.init(
      .modelReview, review.reference.rawValue, title: review.title,
      passages: [.init(review.askedBy)] + (review.models.map(\.name) + made).map { .init($0.withoutMarks) },
      day: review.publishedOn ?? review.due)
  }

  init(_ body: Body) {
    self.init(
      .body, body.reference.rawValue, title: body.name,
      passages: ArticleText(body.terms).blocks.map { .init($0.withoutMarks, at: "terms") },
      body: body.reference.rawValue, from: body.from, to: body.to)
  }

  /// `names` are those a place has and had, by its reference.
  init(_ member: Member, representing names: [String: [String]]) {
    let places = member.represents.flatMap { Set(names[$0.rawValue] ?? []).sorted() }
    let offices = member.offices.map {
      [$0.kind.words, $0.portfolio ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    self.init(
      .member, member.reference.rawValue, title: member.name,
      passages: [.init(places.joined(separator: ", "))] + offices.map { .init($0) } + [.init(member.council ?? "")],
      from: member.from, to: member.to)
  }

  init(_ group: PoliticalGroup) {
    self.init(.group, group.reference.rawValue, title: group.name, from: group.from, to: group.to)
  }

  init(_ portfolio: Portfolio) {
    self.init(
      .portfolio, portfolio.reference.rawValue, title: portfolio.responsibility,
      passages: ([portfolio.office] + portfolio.services).map { .init($0) }, from: portfolio.from, to: portfolio.to)
  }

  /// Only what its public page says: never who was consulted nor what they wrote.
  init(_ consultation: StaffConsultation, on proposal: String) {
    let themes = consultation.summary?.themes ?? []
    self.init(
      .consultation, proposal, title: consultation.citation,
      passages: [.init(consultation.unions.joined(separator: ", "))]
        + themes.flatMap { [$0.title, $0.answer] }.map { .init($0.withoutMarks, at: "summary") },
      day: consultation.opens)
  }

  init(_ article: Article) {
    var anchor = ""
    let passages = article.provisions.map { provision in
      anchor = provision.anchor ?? anchor
      return Passage(provision.text.withoutMarks, at: anchor)
    }
    self.init(
      .article, article.reference.rawValue, title: "\(article.name): \(article.title)", passages: passages,
      from: article.from, to: article.to)
  }

  init(_ place: Place) {
    self.init(
      .place, place.reference.rawValue, title: place.name,
      passages: [.init(place.kind.words), .init(place.code?.rawValue ?? "")], from: place.from, to: place.to)
  }
}

extension String {
  /// A text in Markdown without the signs that only lay it out.
  var withoutMarks: String { filter { !"*#`>|\\".contains($0) } }
}
