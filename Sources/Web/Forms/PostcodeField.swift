import HTML

/// A field for a postcode, which browsers may fill in, however it is spaced.
struct PostcodeField {
  var name = "postcode"
  var label: Phrase = "Postcode"
  var hint: Phrase = "For example, S60 2TH"
  /// What was typed.
  var value = ""
  var fault: Phrase?

  var node: HTMLNode {
    FormField(
      name: name, label: label, hint: hint, value: value, autocomplete: "postal-code", fault: fault, isPostcode: true
    ).node
  }
}
