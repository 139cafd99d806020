import Council
import Law
import Store

/// Enters a work order for another format: of an officer’s own, or of what a resident asked for.
public struct EnterFormatOrder: Deed {
  public static let permission = Permission.arrangeFormats
  public static let name = "enter-format-order"
  public let authority: String
  /// The order. Its reference is filled in, and of a request the day on which it was asked for.
  public let order: FormatOrder
  /// The number of the request it is made of; `nil` for an officer’s own.
  public let request: Int?

  /// An order to be entered.
  public init(_ order: FormatOrder, of request: Int? = nil, at authority: String) {
    (self.order, self.request, self.authority) = (order, request, authority)
  }

  /// Gives back its reference. Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<FormatOrder.Reference> {
    _ = try work.council(authority)
    var (order, found) = (order, [Objection]())
    if let request {
      guard var kept = try work.records.formatRequest(request, at: authority) else {
        throw DecisionRefusal.unknown("request \(request)")
      }
      if let made = kept.order {
        found.append(.refusal("title", "It was taken up already, as \(made.rawValue). Nothing was entered twice."))
      }
      order.askedOn = kept.receivedAt.dayAndMinutesInEngland.day
      order.reference = try work.records.nextFormatOrder(of: work.now.day.year, at: authority)
      kept.order = order.reference
      found += try against(order, work)
      try work.check(found)
      try work.records.save(kept, at: authority)
    } else {
      try work.check(against(order, work))
      order.reference = try work.records.nextFormatOrder(of: work.now.day.year, at: authority)
    }
    try work.records.save(order, at: authority)
    return .openly(order.reference, noted(work, order))
  }

  private func against(_ order: FormatOrder, _ work: Work) throws -> [Objection] {
    var found = order.objections(today: work.now.day)
    if order.matter != .other, try work.records.title(of: order.matter, at: authority, on: work.now.day) == nil {
      found.append(.refusal("matter", "That is not on the site. Choose it from the list."))
    }
    return found
  }
}

/// Says what became of a work order: ordered, delivered, declined, or only a slip put right.
public struct SettleFormatOrder: Deed {
  public static let permission = Permission.arrangeFormats
  public static let name = "settle-format-order"
  public let authority: String
  /// The order as it is to stand.
  public let order: FormatOrder
  /// The edition that was seen.
  public let edition: Int?

  /// A change of an order that was seen.
  public init(_ order: FormatOrder, over edition: Int?, at authority: String) {
    (self.order, self.edition, self.authority) = (order, edition, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    guard let kept = try work.records.formatOrder(order.reference, at: authority) else {
      throw DecisionRefusal.unknown("order \(order.reference.rawValue)")
    }
    var order = order
    (order.reference, order.matter, order.askedOn) = (kept.reference, kept.matter, kept.askedOn)
    var found = order.objections(today: work.now.day)
    if kept.edition != edition {
      found.append(
        .refusal(
          "state",
          "Somebody else changed it in the meantime: it is \(kept.state.words). Open it again before you go on."))
    }
    try work.check(found)
    try work.records.save(order, at: authority)
    return .openly((), noted(work, order))
  }
}

extension Deed {
  /// What the record says of an order.
  fileprivate func noted(_ work: Work, _ order: FormatOrder) -> RecordMatter {
    matter(
      work, subject: "format order \(order.reference.rawValue)",
      title: "\(order.title): \(order.format.words), \(order.state.words)",
      under: Warrant(.papers, "Equality Act 2010 s.20"), reason: order.reason, effective: order.stateOn)
  }
}
