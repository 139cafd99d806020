import Council

extension Address {
  static func search(_ id: String, _ query: [(name: String, value: String)] = []) -> String {
    let asked = query.filter { !$0.value.isEmpty }.map { "\($0.name)=\(encoded($0.value))" }
    return "\(council(id))/search" + (asked.isEmpty ? "" : "?\(asked.joined(separator: "&"))")
  }

  /// Where something that was found is read, at the paragraph that says it.
  static func found(_ id: String, _ entry: SearchEntry, at anchor: String) -> String {
    let page: String =
      switch entry.kind {
      case .meeting: meeting(id, .init(rawValue: entry.subject))
      case .minutes: meeting(id, .init(rawValue: entry.subject))
      case .paper: paper(id, .init(rawValue: entry.subject), .init(rawValue: entry.part))
      case .motion: votes(id, .init(rawValue: entry.subject))
      case .decision: decision(id, .init(rawValue: entry.subject))
      case .announcement: announcement(id, .init(rawValue: entry.subject))
      case .scrutinyReport: scrutinyReport(id, .init(rawValue: entry.subject))
      case .body: body(id, .init(rawValue: entry.subject))
      case .member: member(id, .init(rawValue: entry.subject))
      case .group: group(id, .init(rawValue: entry.subject))
      case .portfolio: portfolio(id, .init(rawValue: entry.subject))
      case .article: article(id, .init(rawValue: entry.subject))
      case .proposal: proposal(id, entry.subject)
      case .consultation: consultation(id, entry.subject)
      case .activity: activity(id, .init(rawValue: entry.subject))
      case .discussion: discussion(id, .init(rawValue: entry.subject))
      case .question: question(id, .init(rawValue: entry.subject))
      case .event: event(id, .init(rawValue: entry.subject))
      case .forumMeeting, .forumAction: entry.body.map { forum(id, .init(rawValue: $0)) } ?? forums(id)
      case .modelReview: modelReview(id, .init(rawValue: entry.subject))
      case .post: post(id, .init(rawValue: entry.subject))
      case .unit: unit(id, .init(rawValue: entry.subject))
      case .place: place(id, .init(rawValue: entry.subject))
      }
    let anchor = anchor.isEmpty && entry.kind == .minutes ? "minutes" : anchor
    return page + (anchor.isEmpty ? "" : "#\(encoded(anchor))")
  }
}
