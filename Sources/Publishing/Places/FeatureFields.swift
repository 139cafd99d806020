import Council

/// What the properties of a feature say of a place: in Folkmoot's own names, or in those of the Office for National Statistics, such
/// as `WD24CD` and `WD24NM`.
struct FeatureFields {
  private let properties: [(name: String, value: String)]
  private let wishes: GeoJSONMap.Wishes

  init(_ properties: [(name: String, value: String)], _ wishes: GeoJSONMap.Wishes) {
    self.properties = properties
    self.wishes = wishes
  }

  /// The place; `nil` when the properties do not tell enough.
  var place: Place? {
    guard complaint == nil, let kind else { return nil }
    return Place(reference: .init(rawValue: reference), name: name, kind: kind, code: code, parents: parents)
  }

  /// What is missing or wrong.
  var complaint: (field: String, value: String, text: String)? {
    if reference.isEmpty {
      return ("properties", name, "The place has neither a property “reference” nor a code such as WD24CD.")
    }
    if let problem = TextLimit.objections(reference: reference).first {
      return ("reference", reference, problem.words)
    }
    if name.isEmpty { return ("properties", reference, "The place has no property “name”, nor one such as WD24NM.") }
    if let problem = TextLimit.problem(name, most: TextLimit.title, what: "A name") { return ("name", name, problem) }
    if let written = own("kind"), !written.isEmpty, Place.Kind(rawValue: written) == nil {
      return ("kind", written, "There is no such kind. There are \(Self.kinds).")
    }
    if kind == nil {
      return (
        "kind", reference,
        "What kind of place it is cannot be told. Choose it for all (--kind in a command), or say it in a property “kind”."
      )
    }
    return nil
  }

  private static let kinds = Place.Kind.allCases.map(\.rawValue).joined(separator: ", ")

  var name: String { own("name") ?? named("NM").first?.value ?? "" }

  private var reference: String { own("reference") ?? code?.rawValue ?? "" }

  private var code: GSSCode? {
    (own("code") ?? named("CD").first?.value).flatMap(GSSCode.init(rawValue:))
  }

  private var kind: Place.Kind? {
    own("kind").flatMap(Place.Kind.init(rawValue:)) ?? code?.kind ?? wishes.kind
  }

  /// What it lies in: stated, or by the codes of other places that are known.
  private var parents: [Place.Reference] {
    if let stated = own("parents") {
      return stated.split(whereSeparator: { ";|,".contains($0) }).map { Place.Reference(rawValue: $0.trimmed) }
        .filter { !$0.rawValue.isEmpty }
    }
    var found: [Place.Reference] = []
    for value in named("CD").dropFirst().map(\.value) {
      if let known = wishes.known[value], !found.contains(known) { found.append(known) }
    }
    return found
  }

  private func own(_ name: String) -> String? {
    properties.first { $0.name.lowercased() == name }?.value.trimmed
  }

  /// Properties named as the Office for National Statistics does: letters, a year of two figures, `CD` or `NM`.
  private func named(_ ending: String) -> [(name: String, value: String)] {
    properties.filter { property in
      let name = property.name.uppercased()
      let middle = name.dropLast(2)
      return name.hasSuffix(ending) && middle.count >= 4 && middle.suffix(2).allSatisfy(\.isNumber)
        && middle.dropLast(2).allSatisfy(\.isLetter)
    }.map { ($0.name, $0.value.trimmed) }
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String { FieldList.trimmed(String(self)) }
}
