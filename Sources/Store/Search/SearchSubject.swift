import DatabasePort

/// Something whose entries are made together: a meeting with its papers, a body.
struct SearchSubject: Hashable {
  let authority: String
  let source: SearchSource
  let reference: String
}

/// A table with what is found, from whose rows and from those that belong to them entries are made.
enum SearchSource: String, CaseIterable {
  case body, member
  case group = "political_group"
  case article = "constitution_article"
  case post
  case unit = "organisation_unit"
  case place, meeting, decision
  case announcement = "forward_plan_entry"
  case scrutinyReport = "scrutiny_report"
  case proposal, portfolio
  case consultation = "staff_consultation"
  case activity, discussion
  case question = "open_question"
  case event = "community_event"
  case forumMeeting = "forum_meeting"
  case forumAction = "forum_action"
  case modelReview = "model_review"

  /// The column that names one of them.
  var column: String {
    switch self {
    case .proposal: "id"
    case .consultation: "proposal"
    default: "reference"
    }
  }

  /// By table: whose entries a row of it belongs to, and the column that names that. A table that is not here, such as that of
  /// exempt papers, is never read for what is found.
  static let tables: [String: (source: SearchSource, column: String)] = {
    var tables = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, ($0, $0.column)) })
    for table in ["agenda_item", "meeting_paper", "meeting_minutes", "motion"] { tables[table] = (.meeting, "meeting") }
    tables["prior_consideration"] = (.announcement, "entry")
    for table in ["post_responsibility", "job_description"] { tables[table] = (.post, "post") }
    return tables
  }()
}

extension SearchSubject {
  /// Whose entries a row belongs to; `nil` when nothing is found by it.
  init?(_ row: TableRow) {
    guard let (source, column) = SearchSource.tables[row.table.name], case .text(let authority) = row["authority"],
      case .text(let reference) = row[column]
    else { return nil }
    self.init(authority: authority, source: source, reference: reference)
  }
}
