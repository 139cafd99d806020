import HTML

/// A component as the design pages show it and as the tests look at it: what it is for, when another serves better, and each of
/// its states, made by the very code that pages use.
struct Specimen: Sendable {
  struct State: Sendable {
    var name: Phrase
    private let make: @Sendable () -> HTMLNode

    init(_ name: Phrase, @HTMLBuilder _ node: @escaping @Sendable () -> HTMLNode) { (self.name, make) = (name, node) }

    /// The component, in the language of the page.
    var node: HTMLNode { make() }
  }

  var id: String
  var name: Phrase
  /// What it is for.
  var purpose: Phrase
  /// When not to use it, and what to use then.
  var not: Phrase
  var states: [State]
  /// Whether it needs the whole width of a page.
  var isBroad = false
}

/// Components of one kind, on one page.
struct SpecimenGroup: Sendable {
  var id: String
  var name: Phrase
  var words: Phrase
  var specimens: [Specimen]

  /// Every component there is. A component that is missing here is not part of the design.
  static let all = [frame, words, lists, actions, fields, drawings]
}
