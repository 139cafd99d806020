import HTML

/// What can be done to the tree in one step.
enum StepKind: String, CaseIterable {
  case merge, change, split, duties, delete, transfer
  case mergeUnits = "merge-units"
  case rename, move, close
  case post, unit

  static let forPosts: [StepKind] = [.merge, .change, .split, .duties, .delete, .transfer]
  static let forUnits: [StepKind] = [.mergeUnits, .rename, .move, .close]
  static let forNew: [StepKind] = [.post, .unit]

  var button: Phrase {
    switch self {
    case .merge: "Merge"
    case .change: "Change or move"
    case .split: "Split"
    case .duties: "Pass duties on"
    case .delete: "Delete"
    case .transfer: "Transfer out"
    case .mergeUnits: "Merge units"
    case .rename: "Rename"
    case .move: "Move"
    case .close: "Close"
    case .post: "New post"
    case .unit: "New unit"
    }
  }

  var title: Phrase {
    switch self {
    case .merge: "Merge posts into one job"
    case .change: "Change or move posts"
    case .split: "Split a line of posts"
    case .duties: "Pass duties on"
    case .delete: "Delete posts"
    case .transfer: "Transfer posts out"
    case .mergeUnits: "Merge units"
    case .rename: "Rename a unit"
    case .move: "Move a unit"
    case .close: "Close a unit"
    case .post: "Create a post"
    case .unit: "Create a unit"
    }
  }

  /// How many posts and units it is done to.
  var posts: ClosedRange<Int> {
    switch self {
    case .merge: 2...200
    case .change, .delete, .transfer: 1...200
    case .split, .duties: 1...1
    default: 0...0
    }
  }

  var units: ClosedRange<Int> {
    switch self {
    case .mergeUnits: 2...100
    case .rename, .move, .close: 1...1
    default: 0...0
    }
  }

  /// What to tick when something else was ticked.
  var wants: Phrase {
    switch self {
    case .merge: "Tick at least two posts on the tree, then choose Merge."
    case .change, .delete, .transfer: "Tick at least one post on the tree."
    case .split, .duties: "Tick one post on the tree, and no more."
    case .mergeUnits: "Tick at least two units on the tree, then choose Merge units."
    case .rename, .move, .close: "Tick one unit on the tree, and no more."
    case .post, .unit: ""
    }
  }
}
