import HTML

/// A field in which one of a few is chosen.
struct ChoiceField {
  struct Choice {
    var value: String
    var words: Phrase
    /// What stands before the words where each choice is in sight: a picture of it.
    var picture = HTMLNode.empty

    init(value: String, words: Phrase) { (self.value, self.words) = (value, words) }

    /// A choice among things that have names.
    init(value: String, name: String) { self.init(value: value, words: .data(name)) }
  }

  var name: String
  var label: Phrase
  var hint: Phrase = ""
  var choices: [Choice]
  /// The value that is chosen; empty when none is yet.
  var chosen = ""
  /// What stands in the field until something is chosen; empty when the first choice stands.
  var none: Phrase = ""
  /// What is wrong with it; `nil` when nothing is.
  var fault: Phrase?

  var node: HTMLNode {
    div(.class(fault == nil ? "field" : "field error")) {
      HTML.label(.for(name)) { label }
      if !hint.isEmpty { span(.class("hint"), .id("\(name)-hint")) { hint } }
      if let fault { errorLine(fault, id: "\(name)-error") }
      select(attributes) {
        if !none.isEmpty { option(.value("")) { none } }
        for choice in choices { item(choice) }
      }
    }
  }

  private func item(_ choice: Choice) -> HTMLNode {
    choice.value == chosen
      ? option(.value(choice.value), .selected) { choice.words } : option(.value(choice.value)) { choice.words }
  }

  private var attributes: [HTMLAttribute] {
    let described = [hint.isEmpty ? "" : "\(name)-hint", fault == nil ? "" : "\(name)-error"].filter { !$0.isEmpty }
    var list: [HTMLAttribute] = [.id(name), .name(name)]
    if !described.isEmpty { list.append(.ariaDescribedby(described.joined(separator: " "))) }
    if fault != nil { list.append(.ariaInvalid) }
    return list
  }
}
