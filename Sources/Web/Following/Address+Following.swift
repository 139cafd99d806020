import Council
import HTML

extension Address {
  static func news(_ id: String, _ scope: Follow.Scope = .council, _ choice: NewsChoice? = nil, before: Int? = nil)
    -> String
  {
    let words = if case .topic(let words) = scope { words } else { "" }
    let what = if case .topic = scope { "" } else { scope.field }
    return asking(
      "\(council(id))/news",
      [
        ("what", scope == .council ? "" : what), ("q", words), ("kinds", choice?.rawValue ?? ""),
        ("before", before.map(String.init) ?? ""),
      ])
  }

  static func newsFeed(_ id: String, _ scope: Follow.Scope, _ form: FeedForm, _ choices: Set<NewsChoice> = []) -> String
  {
    asking(
      "\(base(id, scope))/news.\(form.rawValue)", [("q", words(scope)), ("kinds", NewsChoice.names(choices))])
  }

  /// The meetings of a scope, to subscribe to.
  static func calendar(_ id: String, _ scope: Follow.Scope) -> String {
    asking("\(base(id, scope))/meetings.ics", [("q", words(scope))])
  }

  /// The page that tells every way of following something.
  static func follow(_ id: String, _ scope: Follow.Scope = .council) -> String {
    let what = if case .topic = scope { "" } else { scope.field }
    return asking("\(council(id))/follow", [("what", scope == .council ? "" : what), ("q", words(scope))])
  }

  /// A page behind a link in the letters of those who follow.
  static func following(_ id: String, _ part: String, _ token: String) -> String {
    "\(council(id))/follow/\(part)/\(encoded(token))"
  }

  /// Where a piece of news is read.
  static func told(_ id: String, _ entry: NewsEntry) -> String {
    let reference = entry.subject.reference
    switch entry.subject.source {
    case .meeting:
      let page = meeting(id, .init(rawValue: reference))
      return [.minutes, .minutesCorrected].contains(entry.kind) ? page + "#minutes" : page
    case .decision: return decision(id, .init(rawValue: reference))
    case .announcement: return announcement(id, .init(rawValue: reference))
    case .scrutinyReport: return scrutinyReport(id, .init(rawValue: reference))
    case .activity:
      return activity(id, .init(rawValue: reference)) + (entry.kind == .activityReported ? "#report" : "")
    case .discussion: return discussion(id, .init(rawValue: reference))
    case .question: return question(id, .init(rawValue: reference))
    case .event: return event(id, .init(rawValue: reference)) + (entry.kind == .eventReported ? "#note" : "")
    case .forumMeeting, .forumAction:
      guard let body = entry.bodies.first else { return forums(id) }
      return forum(id, .init(rawValue: body)) + (entry.subject.source == .forumMeeting ? "#held" : "#actions")
    case .modelReview: return modelReview(id, .init(rawValue: reference))
    case .proposal: return proposal(id, reference)
    case .consultation: return consultation(id, reference)
    case .constitution: return constitution(id)
    case .body where entry.kind == .meetingsCalled: return meetings(id, of: .init(rawValue: reference))
    case .body: return body(id, .init(rawValue: reference))
    case .member: return member(id, .init(rawValue: reference))
    case .portfolio: return portfolio(id, .init(rawValue: reference))
    }
  }

  private static func base(_ id: String, _ scope: Follow.Scope) -> String {
    switch scope {
    case .council, .topic: council(id)
    case .body(let reference): body(id, reference)
    case .place(let reference): place(id, reference)
    case .member(let reference): member(id, reference)
    }
  }

  private static func words(_ scope: Follow.Scope) -> String {
    if case .topic(let words) = scope { words } else { "" }
  }

  private static func asking(_ page: String, _ query: [(name: String, value: String)]) -> String {
    let asked = query.filter { !$0.value.isEmpty }.map { "\($0.name)=\(encoded($0.value))" }
    return page + (asked.isEmpty ? "" : "?\(asked.joined(separator: "&"))")
  }
}

extension Follow.Scope {
  /// The scope as one value of a form: `body:PLAN`.
  var field: String { "\(sort):\(value)" }

  /// A scope from such a value; `nil` when it is none.
  init?(field: String) {
    let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let sort = parts.first else { return nil }
    self.init(sort, String((parts.count > 1 ? parts[1] : "").prefix(TextLimit.reference)))
  }
}

/// The forms in which news is fed to programs.
enum FeedForm: String, CaseIterable {
  case atom, json

  var type: String { self == .atom ? "application/atom+xml" : "application/feed+json" }
  var name: String { self == .atom ? "Atom" : "JSON Feed" }
}

/// A feed that the head of a page names.
struct FeedLink {
  var form: FeedForm
  var title: Phrase
  var address: String

  /// The feeds of a scope.
  static func all(_ id: String, _ scope: Follow.Scope, called name: String) -> [FeedLink] {
    FeedForm.allCases.map { form in
      FeedLink(
        form: form, title: "News of \(name) (\(.data(form.name) as Phrase))", address: Address.newsFeed(id, scope, form)
      )
    }
  }
}
