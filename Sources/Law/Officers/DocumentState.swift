/// Whether a document that a rule asks for is attached, promised or not spoken of.
public enum DocumentState: Hashable, Sendable {
  /// It is attached, under this title.
  case attached(String)
  /// The proposal promises it, under this title.
  case promised(String)
  /// Nothing is said of it.
  case absent

  var isAttached: Bool {
    if case .attached = self { true } else { false }
  }

  /// The state in a sentence, with what the document is for.
  func sentence(_ purpose: String) -> String {
    switch self {
    case .attached(let title): "The \(purpose) “\(title)” is attached."
    case .promised(let title): "The \(purpose) “\(title)” is promised, not attached."
    case .absent: "No \(purpose) is attached."
    }
  }
}
