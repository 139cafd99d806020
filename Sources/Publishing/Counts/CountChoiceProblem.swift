/// A choice of how to count that cannot be followed: which one, what was written, and what was expected.
public struct CountChoiceProblem: Error, Hashable, Sendable {
  /// The choice.
  public let option: CountChoices.Option
  /// What was written.
  public let value: String
  /// What was expected.
  public let text: String
  /// The nearest value that would do; `nil` when none is near.
  public let nearest: String?

  /// A problem from its parts.
  public init(_ option: CountChoices.Option, _ value: String, _ text: String, nearest: String? = nil) {
    (self.option, self.value, self.text, self.nearest) = (option, value, text, nearest)
  }

  /// The problem as a message; a command calls the choice by its option.
  public var message: InputMessage {
    InputMessage(file: "--" + option.rawValue, value: value, text: text, nearest: nearest)
  }
}
