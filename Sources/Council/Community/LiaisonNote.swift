import Law

/// What an officer talked of with a voluntary or community group, and what comes next. Only those who keep the register read it.
public struct LiaisonNote: Hashable, Sendable {
  /// Its number at its council, from 1.
  public var id: Int
  /// The group.
  public var group: CommunityGroup.Reference
  /// The day of the talk.
  public var on: Day
  /// The post of the officer who talked.
  public var post: String
  /// Their account; empty for the operator of the site.
  public var account: String
  /// What was said.
  public var words: String
  /// What comes next; empty for nothing.
  public var step: String
  /// The day by which; `nil` when there is no step.
  public var due: Day?
  /// The day on which that was done; `nil` while it is not.
  public var doneOn: Day?

  /// A note from its parts.
  public init(
    id: Int = 0, with group: CommunityGroup.Reference, on: Day, post: String = "", account: String = "",
    words: String, step: String = "", due: Day? = nil, doneOn: Day? = nil
  ) {
    (self.id, self.group, self.on, self.post, self.account) = (id, group, on, post, account)
    (self.words, self.step, self.due, self.doneOn) = (words, step, due, doneOn)
  }

  /// Whether its step is still to be done.
  public var isOpen: Bool { due != nil && doneOn == nil }

  /// What is wrong with it as it is stated. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if words.isEmpty { found.append(.refusal("words", "Say what was said.")) }
    if on > today { found.append(.refusal("on", "\(on.long) is still to come. Enter a talk once it was.")) }
    if step.isEmpty, due != nil { found.append(.refusal("next", "Say what is to be done by then.")) }
    if !step.isEmpty, due == nil { found.append(.refusal("due", "Say by which day it is to be done.")) }
    if let due, due < on { found.append(.refusal("due", "\(due.long) is before the talk, on \(on.long).")) }
    if words.count > TextLimit.paragraph {
      found.append(.refusal("words", "This may have \(TextLimit.paragraph) characters; here are \(words.count)."))
    }
    return found + TextLimit.objections("next", step, most: TextLimit.title, what: "A step")
  }
}
