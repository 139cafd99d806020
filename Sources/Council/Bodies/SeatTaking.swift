import Law

/// Somebody who is to sit on a body: what stands against it because of the body, of the member and of the others who sit there.
public struct SeatTaking: Sendable {
  private let membership: Membership
  private let body: Body
  private let member: Member
  private let others: [Membership]
  private let home: String
  private let day: Day

  /// A membership among the others of its body on a day; `home` is the name of the council that keeps the record.
  public init(
    membership: Membership, body: Body, member: Member, others: [Membership], home: String, day: Day
  ) {
    self.membership = membership
    self.body = body
    self.member = member
    self.others = others
    self.home = home
    self.day = day
  }

  /// What stands against it; `above` gives the places the member represents, with all they lie in.
  public func objections(_ above: () throws -> Set<Place.Reference>) rethrows -> [Objection] {
    try twice + chairs + lasting + seatObjections(above)
  }

  private var twice: [Objection] {
    guard let other = others.first(where: { $0.member == member.reference }) else { return [] }
    let seat = other.seat.map { " in a seat called “\($0)”" } ?? ""
    let words = "\(member.name) sits on \(body.name) already on \(day.long), as \(other.role.words)\(seat)."
    return [.refusal("member", "\(words) Nobody sits on one body twice, or on both sides of it.")]
  }

  private var chairs: [Objection] {
    guard membership.role == .chair, let chair = others.first(where: { $0.role == .chair }) else { return [] }
    let words = "\(chair.member.rawValue) is in the chair on \(day.long). End that or change it first."
    return [.refusal("role", words)]
  }

  private var lasting: [Objection] {
    [("body", body.name, body.to), ("member", member.name, member.to)].compactMap { field, name, last in
      guard let last, membership.to.map({ $0 > last }) ?? true else { return nil }
      return .warning(field, "\(name) is entered to \(last.long) as it stands. See that this ends then, too.")
    }
  }

  private func seatObjections(_ above: () throws -> Set<Place.Reference>) rethrows -> [Objection] {
    guard let label = membership.seat else { return unseated }
    guard let seat = body.seats.first(where: { $0.label == label }) else {
      let labels = body.seats.map { "“\($0.label)”" }.joined(separator: ", ")
      let words = labels.isEmpty ? "It has no seats that are named." : "It has \(labels)."
      return [.refusal("seat", "\(body.name) has no seat called “\(label)” on \(day.long). \(words)")]
    }
    return try full(seat) + voting(seat) + eligible(seat, above)
  }

  private var unseated: [Objection] {
    guard membership.role.takesSeat, !body.seats.isEmpty else { return [] }
    return [.refusal("seat", "Choose a seat of \(body.name), or say that it is an adviser or a substitute.")]
  }

  private func full(_ seat: Seat) -> [Objection] {
    let taken = others.filter { $0.seat == seat.label }
    guard taken.count >= seat.number else { return [] }
    let who = taken.prefix(12).map(\.member.rawValue).joined(separator: ", ")
    let words = "All \(seat.number) seats called “\(seat.label)” are taken on \(day.long): \(who)."
    return [.refusal("seat", "\(words) End one of these memberships first, or choose another seat.")]
  }

  private func voting(_ seat: Seat) -> [Objection] {
    guard membership.votes, !seat.votes else { return [] }
    return [.refusal("votes", "The seats called “\(seat.label)” have no vote.")]
  }

  private func eligible(_ seat: Seat, _ above: () throws -> Set<Place.Reference>) rethrows -> [Objection] {
    let council = seat.appointedBy
    if seat.eligibility != .leader, let other = body.seats.first(where: leads) {
      let words = "\(member.name) is the leader of \(other.appointedBy) and sits in the seat called “\(other.label)”."
      return [.refusal("seat", "\(words) Nobody sits on both sides of a body.")]
    }
    switch seat.eligibility {
    case .anyone, .officer: return []
    case .leader:
      guard !member.holds(.leader, at: council, home: home) else { return [] }
      return [.refusal("seat", "This seat is the leader’s of \(council), which \(member.name) is not.")]
    case .member, .areaMember:
      guard belongs(to: council) else {
        return [.refusal("seat", "\(member.name) is not entered as a member of \(council), which appoints here.")]
      }
      guard seat.eligibility == .areaMember, !body.areas.isEmpty, try above().isDisjoint(with: body.areas)
      else { return [] }
      let words = "\(member.name) represents no ward or division in the area of \(body.name)."
      return [.warning("seat", words)]
    }
  }

  private func leads(_ seat: Seat) -> Bool {
    seat.eligibility == .leader && member.holds(.leader, at: seat.appointedBy, home: home)
  }

  private func belongs(to council: String) -> Bool {
    (member.council ?? home) == council || member.offices.contains { ($0.council ?? member.council ?? home) == council }
  }
}
