import Council
import Law
import Publishing
import Store

// The councils of this site.
extension Site {
  var councilEndpoints: [Endpoint] {
    [
      Endpoint(
        path: APIAddress.councils, summary: "The councils of this site", parameters: Paging.parameters,
        content: .json(Paging.schema(WrittenCouncil.schema))
      ) { [self] call in
        try paging(call).page(of: try records.authorities(), by: \.id, write: WrittenCouncil.value)
      },
      Endpoint(
        path: APIAddress.council, summary: "One council", content: .json(WrittenCouncil.schema)
      ) { [self] call in CallAnswer(WrittenCouncil.value(try council(call).authority)) },
    ]
  }
}

/// Councils as the API writes them.
enum WrittenCouncil {
  static let schema = Schema.object(
    "Council", "A local authority, and how it decides.",
    [
      .must("id", .text("Its short name in addresses.")), .must("name", .text("Its full name.")),
      .must("shortName", .text("The name people use.")), .must("kind", .choice(Authority.Kind.self)),
      .must("governance", .choice(Authority.Governance.self)),
    ])

  @Sendable static func value(_ council: Authority) -> JSONText.Value {
    .object([
      ("id", .text(council.id)), ("name", .text(council.name)), ("shortName", .text(council.shortName)),
      ("kind", .text(council.kind.rawValue)), ("governance", .text(council.governance.rawValue)),
    ])
  }
}
