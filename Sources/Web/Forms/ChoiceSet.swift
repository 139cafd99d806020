import HTML

/// One of a few, all of them in sight.
struct ChoiceSet {
  struct Choice {
    var value: String
    var words: Phrase
    var hint: Phrase = ""
    /// What stands before the words: a picture of it.
    var picture = HTMLNode.empty
  }

  var name: String
  var legend: Phrase
  var hint: Phrase = ""
  var choices: [Choice]
  /// The value that is chosen; empty when none is yet.
  var chosen = ""
  /// What is wrong; `nil` when nothing is.
  var fault: Phrase?

  var node: HTMLNode {
    fieldset([.class(fault == nil ? "field" : "field error")] + described) {
      HTML.legend { legend }
      if !hint.isEmpty { span(.class("hint"), .id("\(name)-hint")) { hint } }
      if let fault { errorLine(fault, id: "\(name)-error") }
      for (index, choice) in choices.enumerated() { node(choice, id: index == 0 ? name : "\(name)-\(index + 1)") }
    }
  }

  private var described: [HTMLAttribute] {
    let ids = [hint.isEmpty ? "" : "\(name)-hint", fault == nil ? "" : "\(name)-error"].filter { !$0.isEmpty }
    return ids.isEmpty ? [] : [.ariaDescribedby(ids.joined(separator: " "))]
  }

  private func node(_ choice: Choice, id: String) -> HTMLNode {
    var attributes: [HTMLAttribute] = [.type("radio"), .id(id), .name(name), .value(choice.value)]
    if choice.value == chosen { attributes.append(.checked) }
    if !choice.hint.isEmpty { attributes.append(.ariaDescribedby("\(id)-hint")) }
    return div(.class("choice")) {
      input(attributes)
      label(.for(id)) {
        choice.picture
        choice.words
      }
      if !choice.hint.isEmpty { span(.class("hint"), .id("\(id)-hint")) { choice.hint } }
    }
  }

  private func fieldset(_ attributes: [HTMLAttribute], @HTMLBuilder content: () -> HTMLNode) -> HTMLNode {
    element("fieldset", attributes, content)
  }
}

/// A field for a file from the reader's own device.
struct FileField {
  var name: String
  var label: Phrase
  /// Which files are taken, and how large they may be.
  var hint: Phrase
  /// The kinds of file a browser offers first, such as `.pdf,.docx`.
  var accept = ""
  var fault: Phrase?

  var node: HTMLNode {
    div(.class(fault == nil ? "field" : "field error")) {
      HTML.label(.for(name)) { label }
      span(.class("hint"), .id("\(name)-hint")) { hint }
      if let fault { errorLine(fault, id: "\(name)-error") }
      input(attributes)
    }
  }

  private var attributes: [HTMLAttribute] {
    let described = fault == nil ? "\(name)-hint" : "\(name)-hint \(name)-error"
    return [.type("file"), .id(name), .name(name), .ariaDescribedby(described)]
      + (accept.isEmpty ? [] : [.accept(accept)]) + (fault == nil ? [] : [.ariaInvalid])
  }
}
