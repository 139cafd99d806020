import HTML

/// What somebody sent: fields with their bytes, of the first with each name.
struct SubmittedForm: Sendable, Equatable {
  struct Field: Sendable, Equatable {
    var name: String
    /// The name of the file, when it was chosen as one; empty when the file field was left empty.
    var fileName: String?
    var bytes: [UInt8]

    /// The bytes as text. What is no text is replaced and not dropped with the field; so is NUL, which no database keeps.
    var text: String {
      let text = String(decoding: bytes, as: UTF8.self)
      return bytes.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    }
  }

  var fields: [Field]

  static let empty = SubmittedForm(fields: [])

  init(fields: [Field]) { self.fields = fields }

  subscript(name: String) -> Field? { fields.first { $0.name == name } }

  /// What was typed in a field; of two with one name, in the first. What was chosen as a file is not typed.
  func text(_ name: String) -> String? {
    fields.first { $0.name == name && $0.fileName == nil }?.text
  }

  /// All texts by name; of two with one name, the first. What was chosen as a file is not among them.
  var texts: [String: String] {
    let typed = fields.filter { $0.fileName == nil }
    return Dictionary(typed.map { ($0.name, $0.text) }) { first, _ in first }
  }
}
