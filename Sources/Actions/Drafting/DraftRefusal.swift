import Council

/// Why a step of drafting was not taken. Nothing was changed.
public enum DraftRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such draft, or none that the person may see.
  case unknownDraft
  /// The draft has no alternative of this short name.
  case unknownAlternative(String)
  /// It was submitted, approved or withdrawn, so its authors cannot change it.
  case notOpen(DraftState)
  /// It cannot go from one state to another.
  case cannotBecome(DraftState, from: DraftState)
  /// Somebody else took steps since it was opened.
  case changedMeanwhile
  /// Something stands against the step.
  case objections([Objection])
  /// The step would leave everything as it is.
  case nothingChanged
  /// There is no step to undo or to do again.
  case noStep
  /// A draft has at least one alternative.
  case lastAlternative

  public var description: String {
    switch self {
    case .unknownDraft: "There is no such draft. Look at the list of drafts."
    case .unknownAlternative(let name): "This draft has no alternative \(name). Choose one of those listed."
    case .notOpen(let state): "This draft is \(state.words), so nothing can be changed. Begin a new draft from it."
    case .cannotBecome(let state, let before): "This draft is \(before.words), so it cannot become \(state.words)."
    case .changedMeanwhile: "Somebody else has changed this alternative since you opened it. Nothing was saved."
    case .objections(let all): all.map(\.words).joined(separator: " ")
    case .nothingChanged: "This is how it stands already. Nothing was saved."
    case .noStep: "There is no step to go back to. Nothing was changed."
    case .lastAlternative: "This is the only alternative. Withdraw the draft to give it up."
    }
  }
}
