import Council
import Law

// Organisations and the posts in them.
extension PopoloFile {
  var organizations: [JSONText.Value] {
    [
      value([
        ("id", .text(council)), ("name", .text(register.authority.name)), ("classification", .text("council")),
      ])
    ]
      + others.map { name in
        value([("id", .text(Self.id(other: name))), ("name", .text(name)), ("classification", .text("organization"))])
      }
      + register.bodies.map(organization) + register.groups.map(organization)
  }

  private func organization(_ body: Body) -> JSONText.Value {
    let stands = register.bodies.contains { $0.reference == body.parent }
    return value([
      ("id", .text(Self.id(body.reference))), ("name", .text(body.name)),
      ("classification", .text(body.kind.words)),
      ("parent_id", .text(stands ? body.parent.map { Self.id($0) } ?? council : council)),
      ("area_id", .optional(body.areas.count == 1 ? body.areas.first.map { Self.id($0) } : nil)),
      ("founding_date", .optional(body.from?.iso)), ("dissolution_date", .optional(body.to?.iso)),
      (
        "identifiers",
        identifiers([
          ("folkmoot", body.reference.rawValue),
          register.numbers.bodies[body.reference].map { ("moderngov", String($0)) },
        ])
      ), ("links", links(.body(body.reference))),
    ])
  }

  private func organization(_ group: PoliticalGroup) -> JSONText.Value {
    value([
      ("id", .text(Self.id(group.reference))), ("name", .text(group.name)),
      ("classification", .text("political group")), ("parent_id", .text(council)),
      ("founding_date", .optional(group.from?.iso)), ("dissolution_date", .optional(group.to?.iso)),
      ("links", links(.group(group.reference))),
    ])
  }

  /// The councils and organisations that others belong to or that appoint, by name.
  private var others: [String] {
    let named =
      register.members.flatMap { [$0.council] + $0.offices.map(\.council) }.compactMap { $0 }
      + register.bodies.flatMap(\.seats).map(\.appointedBy) + register.memberships.compactMap(\.onBehalfOf)
    return Set(named).subtracting([register.authority.name]).sorted()
  }

  static func id(other name: String) -> String { "organization/\(name)" }

  /// The council or organisation of a name.
  func organization(named name: String) -> String { name == register.authority.name ? council : Self.id(other: name) }

  /// The seats of bodies, and for each ward or division the seat on the council.
  var posts: [JSONText.Value] { seats + wards }

  private var seats: [JSONText.Value] {
    register.bodies.flatMap { body in
      body.seats.map { seat in
        value([
          ("id", .text(Self.id(seat: seat.label, on: body.reference))), ("label", .text(seat.label)),
          ("role", .text(seat.votes ? "member" : "member without a vote")),
          ("organization_id", .text(Self.id(body.reference))),
        ])
      }
    }
  }

  private var wards: [JSONText.Value] {
    let represented = Set(register.councillors.flatMap(\.represents))
    return register.places.filter { represented.contains($0.reference) }.map { place in
      value([
        ("id", .text(Self.id(ward: place.reference))), ("label", .text("Member for \(place.name)")),
        ("role", .text("councillor")), ("organization_id", .text(council)),
        ("area_id", .text(Self.id(place.reference))),
      ])
    }
  }

  static func id(seat label: String, on body: Body.Reference) -> String { "post/\(body.rawValue)/\(label)" }
  static func id(ward place: Place.Reference) -> String { "post/\(place.rawValue)" }
}
