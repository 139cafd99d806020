import Council
import Publishing

// The schema as JSON Schema (draft 2020-12), as OpenAPI 3.1 takes it.
extension Schema {
  /// What the document says where this value stands: itself, or a reference to where it is described.
  var written: JSONText.Value {
    guard !name.isEmpty else { return whole }
    let reference: [(String, JSONText.Value)] = [("$ref", .text("#/components/schemas/\(name)"))]
    return mayBeNull
      ? .object([("anyOf", .list([.object(reference), .object([("type", .text("null"))])]))]) : .object(reference)
  }

  /// The description itself.
  var whole: JSONText.Value {
    .object((about.isEmpty ? [] : [("description", .text(about))]) + keywords)
  }

  /// The schemas with a name in this one, itself among them.
  var named: [Schema] {
    let inner: [Schema] =
      switch form {
      case .list(let item, _), .map(let item): item.named
      case .object(let members): members.flatMap(\.schema.named)
      case .text, .whole, .number, .flag, .any: []
      }
    guard !name.isEmpty else { return inner }
    var described = self
    described.mayBeNull = false
    return [described] + inner
  }

  private var keywords: [(String, JSONText.Value)] {
    switch form {
    case .any: []
    case .flag: [type("boolean")]
    case .whole(let range):
      [type("integer"), ("minimum", .whole(range.lowerBound)), ("maximum", .whole(range.upperBound))]
    case .number(let above, let most):
      [type("number")] + (above.map { [("exclusiveMinimum", .whole($0))] } ?? [])
        + (most.map { [("maximum", .whole($0))] } ?? [])
    case .text(let form): [type("string")] + form.members(orNull: mayBeNull)
    case .list(let item, let most): [type("array"), ("items", item.written), ("maxItems", .whole(most))]
    case .map(let item): [type("object"), ("additionalProperties", item.written)]
    case .object(let members):
      [
        type("object"), ("properties", .object(members.map { ($0.name, $0.schema.written) })),
        ("required", .list(members.filter(\.isRequired).map { .text($0.name) })),
        ("additionalProperties", .flag(false)),
      ]
    }
  }

  private func type(_ name: String) -> (String, JSONText.Value) {
    ("type", mayBeNull ? .list([.text(name), .text("null")]) : .text(name))
  }
}

extension Schema.TextForm {
  fileprivate func members(orNull: Bool) -> [(String, JSONText.Value)] {
    switch self {
    case .free(let most): [("maxLength", .whole(most))]
    case .day: [("format", .text("date"))]
    case .moment: [("format", .text("date-time"))]
    case .reference: [("pattern", .text("^[A-Za-z0-9_-][A-Za-z0-9._-]{0,39}$"))]
    case .gssCode: [("pattern", .text("^[A-Z][0-9]{8}$"))]
    case .choice(let words): [("enum", .list(words.map(JSONText.Value.text) + (orNull ? [.null] : [])))]
    case .fingerprint: [("pattern", .text("^[0-9a-f]+$"))]
    }
  }
}
