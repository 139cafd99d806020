import HTML

/// A field of one line with its label, and above it, when it is wrong, why.
struct FormField {
  enum Kind: String { case text, email, password, search }

  var name: String
  var label: Phrase
  var hint: Phrase = ""
  var kind = Kind.text
  /// What was typed; never shown for a password.
  var value = ""
  /// What the browser may fill in, as HTML names it.
  var autocomplete = "off"
  /// What is wrong with it; `nil` when nothing is.
  var fault: Phrase?
  var isNarrow = false
  var isNumeric = false
  var isPostcode = false

  var node: HTMLNode {
    div(.class(fault == nil ? "field" : "field error")) {
      HTML.label(.for(name)) { label }
      if !hint.isEmpty { span(.class("hint"), .id("\(name)-hint")) { hint } }
      if let fault { errorLine(fault, id: "\(name)-error") }
      input(attributes)
    }
  }

  private var attributes: [HTMLAttribute] {
    let described = [hint.isEmpty ? "" : "\(name)-hint", fault == nil ? "" : "\(name)-error"].filter { !$0.isEmpty }
    var list: [HTMLAttribute] = [.id(name), .name(name), .type(kind.rawValue), .autocomplete(autocomplete)]
    if isNarrow { list.append(.class("w12")) }
    if isPostcode { list.append(.class("w10")) }
    if isNumeric { list.append(.inputmode("numeric")) }
    if kind != .password, !value.isEmpty { list.append(.value(value)) }
    if !described.isEmpty { list.append(.ariaDescribedby(described.joined(separator: " "))) }
    if fault != nil { list.append(.ariaInvalid) }
    if kind != .text { list.append(.unchecked) }
    return list
  }
}

/// What is wrong with a form, field by field in the order of the page.
struct FormFaults {
  private(set) var all: [(text: Phrase, field: String)] = []

  var isEmpty: Bool { all.isEmpty }

  /// Puts what is wrong in the order of the fields; what belongs to none of them comes last.
  mutating func sort(by fields: [String]) {
    let places = Dictionary(fields.enumerated().map { ($1, $0) }) { first, _ in first }
    all = all.enumerated().sorted {
      (places[$0.element.field] ?? .max, $0.offset) < (places[$1.element.field] ?? .max, $1.offset)
    }.map(\.element)
  }

  mutating func add(_ text: Phrase, at field: String) { all.append((text, field)) }

  /// What a deed or a rule says against it, in its own words.
  mutating func add(said text: String, at field: String) { add(.term(text), at: field) }

  /// What is wrong with a field; `nil` when nothing is.
  subscript(field: String) -> Phrase? { all.first { $0.field == field }?.text }

  /// The summary at the top of the page.
  var summary: HTMLNode { isEmpty ? .empty : errorSummary(all) }
}
