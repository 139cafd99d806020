import Council
import HTML
import Law

/// What a colour says. It only ever repeats what a shape and a word have said.
enum Tone: String { case green, brick, ochre, blue, plum, stone }

/// A fact in two to four words: shape, word, colour.
func tag(_ tone: Tone, _ icon: Icon, _ words: Phrase) -> HTMLNode {
  span(.class("tag \(tone.rawValue)")) {
    icon.node
    words
  }
}

extension Outcome {
  var tone: Tone {
    switch self {
    case .notMet: .brick
    case .forJudgement: .plum
    case .met: .green
    case .doesNotApply: .stone
    }
  }

  var icon: Icon {
    switch self {
    case .notMet: .not
    case .forJudgement: .judge
    case .met: .met
    case .doesNotApply: .na
    }
  }

  /// The order in which findings are read: what must be done first.
  static let readingOrder: [Outcome] = [.notMet, .forJudgement, .met, .doesNotApply]
}

extension StructureComparison.State {
  var tag: HTMLNode {
    switch self {
    case .new: Web.tag(.green, .new, .term(word))
    case .changed: Web.tag(.ochre, .changed, .term(word))
    case .moved: Web.tag(.blue, .moved, .term(word))
    case .deleted: Web.tag(.brick, .deleted, .term(word))
    case .same: Web.tag(.stone, .same, .term(word))
    }
  }
}

extension Assessment.Verdict {
  var tag: HTMLNode {
    switch self {
    case .blocked: Web.tag(.brick, .not, "Something blocks approval")
    case .needsAttention: Web.tag(.plum, .judge, "Needs attention")
    case .clear: Web.tag(.green, .met, "Nothing is open")
    }
  }
}
