/// The published JSON Schema of `case.yml` (draft 2020-12), for completion and checks in editors.
///
/// It is printed from the keys the reader knows, so that the two cannot differ.
public enum CaseSchema {
  /// The schema as JSON text; docs/case.schema.json is a copy.
  public static var text: String { document.text + "\n" }

  private static let objects: [any FormatKey.Type] = [
    AuthorityKey.self, SettingsKey.self, DecisionKey.self, PostKey.self, PartKey.self, UnitKey.self, MoneyKey.self,
    SplitKey.self, ClaimKey.self, StepKey.self, RedundancyKey.self, EqualityKey.self, StatutoryReportKey.self,
    ConstitutionKey.self, AmendmentKey.self,
    DocumentKey.self, JobDescriptionKey.self, AccountabilityKey.self, CriterionKey.self, ReportKey.self,
    RecommendationKey.self, SectionKey.self, ImplicationKey.self,
  ]

  private static var document: SchemaValue {
    .object(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        ("title", .text("Folkmoot case")),
        ("description", .text("A restructure as case.yml describes it; establishment.csv stands beside it.")),
      ] + shape(CaseKey.self) + [("$defs", .object(definitions))])
  }

  private static var definitions: [(String, SchemaValue)] {
    var all = forms + objects.map { ($0.objectName, SchemaValue.object(shape($0))) }
    all.append(("merged_post", .object(shape(PostKey.self, mayMiss: Verb.takenFromMerged))))
    all.append(("merged_unit", .object(shape(UnitKey.self, mayMiss: Verb.takenFromMerged))))
    all.append(("change", .object([("oneOf", .list(Verb.allCases.map { reference($0.rawValue) }))])))
    return all + Verb.allCases.map { ($0.rawValue, change($0)) }
  }

  // MARK: Objects

  private static func shape<Key: FormatKey>(_ type: Key.Type, mayMiss: Set<String> = []) -> [(String, SchemaValue)] {
    let keys = type.allCases.map { (name: $0.rawValue, spec: $0.spec) }
    let required = keys.filter { $0.spec.isRequired && !mayMiss.contains($0.name) }.map(\.name)
    let one: [(String, SchemaValue)] =
      type.exactlyOneOf.isEmpty
      ? [] : [("oneOf", .list(type.exactlyOneOf.map { .object([("required", .list([.text($0)]))]) }))]
    return closed(keys.map { ($0.name, property($0.spec)) }, required) + one
  }

  private static func change(_ verb: Verb) -> SchemaValue {
    let beside = (verb.companions + Verb.common).map { (name: $0.key.rawValue, spec: $0.spec) }
    let required = [verb.rawValue] + beside.filter(\.spec.isRequired).map(\.name)
    let merged = verb == .mergePosts ? "merged_post" : verb == .mergeUnits ? "merged_unit" : nil
    let properties =
      [(verb.rawValue, property(verb.subject))]
      + beside.map { name, spec in
        (name, name == "into" && merged != nil ? described(reference(merged ?? ""), spec.about) : property(spec))
      }
    return .object([("description", .text(verb.subject.about))] + closed(properties, required))
  }

  private static func closed(_ properties: [(String, SchemaValue)], _ required: [String]) -> [(String, SchemaValue)] {
    [
      ("type", .text("object")), ("properties", .object(properties)), ("required", .list(required.map { .text($0) })),
      ("additionalProperties", .truth(false)),
    ]
  }

  private static func property(_ spec: KeySpec) -> SchemaValue { described(form(spec.kind), spec.about) }

  private static func described(_ value: SchemaValue, _ about: String) -> SchemaValue {
    guard case .object(let members) = value else { return value }
    return .object([("description", .text(about))] + members)
  }

  private static func reference(_ name: String) -> SchemaValue { .object([("$ref", .text("#/$defs/\(name)"))]) }

  // MARK: Values

  private static func form(_ kind: ValueKind) -> SchemaValue {
    switch kind {
    case .line: reference("line")
    case .prose: reference("prose")
    case .slug: reference("slug")
    case .newReference, .post, .unit, .jobDescription: reference("reference")
    case .day: reference("day")
    case .year: reference("financial_year")
    case .amount: reference("amount")
    case .workingTime: reference("working_time")
    case .flag: reference("flag")
    case .shares: reference("shares")
    case .titles: reference("titles")
    case .change: reference("change")
    case .object(let type): reference(type.objectName)
    case .count(let range):
      .object([
        ("type", .text("integer")), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
      ])
    case .choice(let names): .object([("enum", .list(names.map { .text($0) }))])
    case .list(let item): .object([("type", .text("array")), ("items", form(item))])
    case .either(let one, let other): .object([("anyOf", .list([form(one), form(other)]))])
    }
  }

  private static var forms: [(String, SchemaValue)] {
    func either(_ types: [String], _ members: [(String, SchemaValue)]) -> SchemaValue {
      .object([("type", .list(types.map { .text($0) }))] + members)
    }
    return [
      ("line", either(["string", "number", "boolean"], [("maxLength", .number(CaseDecoder.longestLine))])),
      ("prose", either(["string", "number", "boolean"], [("maxLength", .number(CaseDecoder.longestProse))])),
      ("slug", either(["string", "integer"], [("pattern", .text("^[A-Za-z0-9-]{1,64}$"))])),
      ("reference", either(["string", "integer"], [("minLength", .number(1))])),
      ("day", either(["string"], [("pattern", .text("^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"))])),
      ("financial_year", either(["string"], [("pattern", .text("^(19|20|21)[0-9]{2}/([0-9]{2}|[0-9]{4})$"))])),
      (
        "amount",
        either(
          ["number", "string"], [("minimum", .number(0)), ("pattern", .text("^ *£? *[0-9][0-9,]*(\\.[0-9]{2})?$"))])
      ),
      ("working_time", either(["number"], [("exclusiveMinimum", .number(0)), ("maximum", .number(1))])),
      ("flag", .object([("enum", .list([.truth(true), .truth(false)] + ["yes", "no"].map { .text($0) }))])),
      (
        "percentage",
        either(
          ["number", "string"],
          [
            ("exclusiveMinimum", .number(0)), ("maximum", .number(100)),
            ("pattern", .text("^[0-9]+(\\.[0-9]{1,2})?%?$")),
          ])
      ),
      (
        "shares",
        .object([
          ("type", .text("object")), ("minProperties", .number(1)), ("additionalProperties", reference("percentage")),
        ])
      ),
      ("titles", .object([("type", .text("object")), ("additionalProperties", reference("line"))])),
    ]
  }
}
