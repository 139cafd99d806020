import HTML

/// One field of a form by which something of the establishment is changed, by the name that objections know it under.
struct EditField {
  enum Kind {
    /// One line; narrow for figures and short words.
    case line(isNarrow: Bool = false)
    /// One line, with suggestions.
    case suggested([ChoiceField.Choice])
    /// As many lines as there are items, or a paragraph.
    case lines(rows: Int = 4)
    case choice([ChoiceField.Choice])
    /// Yes, or empty for no.
    case tick
    /// Any of several; their values stand on lines of their own.
    case ticks([ChoiceField.Choice])
  }

  var name: String
  var label: Phrase
  var hint: Phrase = ""
  var kind = Kind.line()

  /// What was typed in it. Several ticks are several fields of a form; here they come together.
  func typed(_ visit: Visit) -> String {
    guard case .ticks(let choices) = kind else {
      let typed = visit.typed(name)
      return typed.utf8.contains(0x0D) ? typed.replacing("\r\n", with: "\n") : typed
    }
    return choices.map(\.value).filter { visit.typed("\(name)-\($0)") == "yes" }.joined(separator: "\n")
  }

  func node(_ text: String, fault: Phrase?, note: Phrase?) -> HTMLNode {
    switch kind {
    case .choice(let choices):
      ChoiceField(name: name, label: label, hint: hint(note), choices: choices, chosen: text, fault: fault).node
    case .tick: tick(name, label, isOn: text == "yes", fault: fault)
    case .ticks(let choices): ticks(choices, Set(text.split(separator: "\n").map(String.init)), fault, note)
    case .line, .suggested, .lines: typing(text, fault, note)
    }
  }

  private func hint(_ note: Phrase?) -> Phrase {
    guard let note else { return hint }
    return hint.isEmpty ? note : "\(hint) \(note)"
  }

  private func typing(_ text: String, _ fault: Phrase?, _ note: Phrase?) -> HTMLNode {
    div(.class(fault == nil ? "field" : "field error")) {
      HTML.label(.for(name)) { label }
      if !hint(note).isEmpty { span(.class("hint"), .id("\(name)-hint")) { hint(note) } }
      if let fault { errorLine(fault, id: "\(name)-error") }
      control(text, attributes(fault, note))
    }
  }

  private func attributes(_ fault: Phrase?, _ note: Phrase?) -> [HTMLAttribute] {
    let described = [hint(note).isEmpty ? "" : "\(name)-hint", fault == nil ? "" : "\(name)-error"]
      .filter { !$0.isEmpty }
    var list: [HTMLAttribute] = [.id(name), .name(name), .autocomplete("off")]
    if !described.isEmpty { list.append(.ariaDescribedby(described.joined(separator: " "))) }
    if fault != nil { list.append(.ariaInvalid) }
    return list
  }

  private func control(_ text: String, _ attributes: [HTMLAttribute]) -> HTMLNode {
    switch kind {
    case .lines(let rows):
      // A line feed directly behind the start tag is dropped by browsers, so one stands there.
      return textarea(attributes + [.class("prose"), .rows(rows)]) { "\n" + text }
    case .suggested(let choices):
      return HTMLNode {
        input(attributes + [.value(text), .list("\(name)-list")])
        datalist(.id("\(name)-list")) { for choice in choices { option(.value(choice.value)) { choice.words } } }
      }
    case .line(let isNarrow): return input(attributes + [.value(text)] + (isNarrow ? [.class("w12")] : []))
    case .choice, .tick, .ticks: return .empty
    }
  }

  private func ticks(_ choices: [ChoiceField.Choice], _ chosen: Set<String>, _ fault: Phrase?, _ note: Phrase?)
    -> HTMLNode
  {
    fieldset(.class(fault == nil ? "field" : "field error"), .id(name)) {
      legend { label }
      if !hint(note).isEmpty { span(.class("hint")) { hint(note) } }
      if let fault { errorLine(fault, id: "\(name)-error") }
      div(.class("ticks")) {
        for choice in choices {
          tick(
            "\(name)-\(choice.value)", choice.words, choice.picture, isOn: chosen.contains(choice.value), fault: nil)
        }
      }
    }
  }

  private func tick(
    _ name: String, _ words: Phrase, _ picture: HTMLNode = .empty, isOn: Bool, fault: Phrase?
  ) -> HTMLNode {
    let attributes: [HTMLAttribute] = [.type("checkbox"), .id(name), .name(name), .value("yes")]
    return div(.class("tick")) {
      if let fault { errorLine(fault, id: "\(name)-error") }
      input(attributes + (isOn ? [.checked] : []) + (fault == nil ? [] : [.ariaDescribedby("\(name)-error")]))
      HTML.label(.for(name)) {
        picture
        words
      }
    }
  }
}

/// Fields that belong together, under a heading.
struct EditGroup {
  var id: String
  var heading: Phrase
  var note: Phrase = ""
  var fields: [EditField]
}
