import HTML

/// A field for a postcode, which browsers may fill in, however it is spaced.
struct PostcodeField {
  var name = "postcode"
  var label = "Postcode"
  var hint = "For example, S60 2TH"
  /// What was typed.
  var value = ""
  var fault: String?

  var node: HTMLNode {
    FormField(
      name: name, label: label, hint: hint, value: value, autocomplete: "postal-code", fault: fault, isPostcode: true
    ).node
  }
}
