import Council
import Law
import Store

extension Portfolio: EstablishedVersion {
  public typealias Field = PortfolioField
  public static var noun: String { "portfolio" }
  public var label: String { responsibility }

  public func objections(
    before: Portfolio?, on day: Day, at authority: Authority, _ records: OpenRecords
  ) throws -> [Objection] {
    try leadObjections(on: day, authority, records) + unknownPosts(on: day, authority.id, records)
      + contradictions(on: day, authority.id, records)
  }

  public func objectionsToEnd(from day: Day, at authority: Authority, _ records: OpenRecords) throws -> [Objection] {
    []
  }

  /// A lead is a member on the day, and of the executive where the council has one.
  private func leadObjections(
    on day: Day, _ authority: Authority, _ records: OpenRecords
  ) throws -> [Objection] {
    guard let lead else { return [] }
    guard let member = try records.standing(Member.self, [lead], of: authority.id, on: day).first else {
      return try records.unknown(Member.self, [lead], in: "lead", at: authority.id, on: day)
    }
    let executive = try records.executiveMembers(of: authority, on: day)
    if executive.isEmpty {
      return [.warning("lead", "No executive is entered for \(day.long). See that \(member.name) belongs to it.")]
    }
    guard !executive.contains(lead) else { return [] }
    let words = "\(member.name) does not belong to the executive on \(day.long)."
    return [.refusal("lead", "\(words) Seat the member on the executive first, or leave the lead empty for a vacancy.")]
  }

  private func unknownPosts(on day: Day, _ authority: String, _ records: OpenRecords) throws -> [Objection] {
    guard !posts.isEmpty else { return [] }
    let known = Set(try records.establishment(of: authority, on: day).posts.map(\.reference))
    let fields = [("director", director.map { [$0] } ?? []), ("officers", officers)]
    return fields.compactMap { field, named in
      let unknown = named.filter { !known.contains($0) }.map(\.rawValue)
      guard !unknown.isEmpty else { return nil }
      let words = "There is no post \(unknown.prefix(12).joined(separator: ", ")) on \(day.long)."
      return .refusal(field, "\(words) Enter it in the structure first, or leave it out.")
    }
  }

  /// Nobody else leads the same on the same day, and one office has one holder.
  private func contradictions(on day: Day, _ authority: String, _ records: OpenRecords) throws -> [Objection] {
    let others = try records.standing(Portfolio.self, of: authority, on: day).filter { $0.reference != reference }
    var found: [Objection] = []
    if let same = others.first(where: { $0.responsibility.lowercased() == responsibility.lowercased() }) {
      let words = "\(same.responsibility) is listed on \(day.long) already, as \(same.reference.rawValue)."
      found.append(
        .refusal("responsibility", "\(words) A responsibility has one lead: change that one, or end it first."))
    }
    if let lead, let other = others.first(where: { $0.office.lowercased() == office.lowercased() && $0.lead != lead }),
      let holder = other.lead
    {
      let words = "\(holder.rawValue) is entered as \(office), for \(other.responsibility)."
      found.append(.warning("lead", "\(words) An office has one holder; change both, if it has passed on."))
    }
    return found
  }
}
