/// Whom a post answers to, as rules about reporting lines need to know it.
public enum ReportingLine: Hashable, Sendable {
  /// Directly to the post that is Head of Paid Service.
  case headOfPaidService
  /// The post is itself Head of Paid Service.
  case isHeadOfPaidService
  /// To another post, named in words.
  case post(String)
  /// To the council itself.
  case council
  /// The establishment is an extract and does not show it.
  case notShown

  var isDirect: Bool { self == .headOfPaidService }

  /// The line as the end of a sentence about the post.
  var words: String {
    switch self {
    case .headOfPaidService: "reports directly to the Head of Paid Service"
    case .isHeadOfPaidService: "is itself Head of Paid Service"
    case .post(let title): "reports to \(title), not to the Head of Paid Service"
    case .council: "reports to no post, so not to the Head of Paid Service"
    case .notShown: "has a line that this extract does not show"
    }
  }
}
