import HTML

/// How much say people have in something, from being told to deciding. Its own list is its text alternative.
public struct InvolvementLadder: Sendable {
  /// A rung, from the lowest up.
  public enum Rung: Int, CaseIterable, Sendable {
    case inform = 1
    case gather, consult, partner, delegate, control

    /// What it is called.
    public var word: String {
      switch self {
      case .inform: "Inform"
      case .gather: "Gather information"
      case .consult: "Consult"
      case .partner: "Partner"
      case .delegate: "Delegate"
      case .control: "Control"
      }
    }

    /// What the council promises on it.
    public var promise: String {
      switch self {
      case .inform: "We tell you what is decided, and why."
      case .gather: "We ask, so that we understand."
      case .consult: "We decide, after weighing what you say."
      case .partner: "We work it out together and decide together."
      case .delegate: "You decide, within limits that we set."
      case .control: "You decide, and you carry it out."
      }
    }
  }

  private let here: Rung

  /// The ladder with the rung on which something stands.
  public init(here: Rung) { self.here = here }

  /// The rungs from the highest down, as a ladder stands.
  public var node: HTMLNode {
    ol(.class("ladder"), HTMLAttribute("reversed", "reversed"), .ariaLabel("How much say you have, from most to least"))
    {
      for rung in Rung.allCases.reversed() {
        rung == here ? li(.ariaCurrent("true")) { content(rung) } : li { content(rung) }
      }
    }
  }

  private func content(_ rung: Rung) -> HTMLNode {
    HTMLNode {
      if rung == here { span(.class("this")) { "This one" } }
      b { "\(rung.rawValue). \(rung.word)" }
      p { rung.promise }
    }
  }
}
