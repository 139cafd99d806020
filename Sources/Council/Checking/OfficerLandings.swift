import Law

/// Whatever posts lose, handed to the rules that ask where it lands.
enum OfficerLandings {
  /// Proper-officer functions have a rule of their own; everything else is under the deletion gate.
  static func findings(_ landings: [DutyLanding], on day: Day) -> [Finding] {
    let items = landings.map { (isProperOfficer: $0.isProperOfficerFunction, item: $0.carriedItem) }
    return ProperOfficerFunctionsLand.check(.init(on: day, items: items.filter(\.isProperOfficer).map(\.item)))
      + NothingIsOrphaned.check(.init(on: day, items: items.filter { !$0.isProperOfficer }.map(\.item)))
  }
}

extension DutyLanding {
  var isProperOfficerFunction: Bool { !isReportingLine && responsibility.kind == .properOfficerFunction }

  var carriedItem: CarriedItem {
    CarriedItem(
      name: responsibility.title, kind: isReportingLine ? "Direct report" : responsibility.kind.words,
      from: from.holder, settlement: settlement)
  }

  private var settlement: CarriedItem.Settlement {
    switch outcome {
    case .landed: .landed
    case .stays: .stays
    case .ended(let reason): reason.isEmpty ? .unsettled("") : .ends
    case .noPostNamed(let said): .unsettled(said)
    }
  }
}
