import HTML

/// A component as the design pages show it and as the tests look at it: what it is for, when another serves better, and each of
/// its states, made by the very code that pages use.
struct Specimen: Sendable {
  struct State: Sendable {
    var name: String
    var node: HTMLNode

    init(_ name: String, @HTMLBuilder _ node: () -> HTMLNode) { (self.name, self.node) = (name, node()) }
  }

  var id: String
  var name: String
  /// What it is for.
  var purpose: String
  /// When not to use it, and what to use then.
  var not: String
  var states: [State]
  /// Whether it needs the whole width of a page.
  var isBroad = false
}

/// Components of one kind, on one page.
struct SpecimenGroup: Sendable {
  var id: String
  var name: String
  var words: String
  var specimens: [Specimen]

  /// Every component there is. A component that is missing here is not part of the design.
  static let all = [frame, words, lists, actions, fields, drawings]
}
