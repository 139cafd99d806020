import HTML

/// A box to tick, with its words beside it.
struct TickField {
  var name: String
  var label: Phrase
  /// What is wrong with it; `nil` when nothing is.
  var fault: Phrase?

  var node: HTMLNode {
    div(.class(fault == nil ? "field" : "field error")) {
      if let fault { errorLine(fault, id: "\(name)-error") }
      div(.class("tick")) {
        input(attributes)
        HTML.label(.for(name)) { label }
      }
    }
  }

  private var attributes: [HTMLAttribute] {
    let plain: [HTMLAttribute] = [.type("checkbox"), .id(name), .name(name), .value("yes")]
    return fault == nil ? plain : plain + [.ariaDescribedby("\(name)-error"), .ariaInvalid]
  }
}
