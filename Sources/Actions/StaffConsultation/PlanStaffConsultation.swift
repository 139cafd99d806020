import Council
import Law
import Store

/// Enters when staff and unions are consulted on a proposal, which unions, at which meetings and by which information; or changes it.
public struct PlanStaffConsultation: Deed {
  public static let permission = Permission.runStaffConsultation
  public static let name = "plan-staff-consultation"
  public let authority: String
  /// On which proposal, by its short name.
  public let proposal: String
  /// What is planned.
  public let plan: StaffConsultation
  /// What stood when it was made; `nil` when there was nothing.
  public let seen: StaffConsultation?
  /// Whether whoever plans it has read the warnings.
  public let inSpiteOfWarnings: Bool

  /// A consultation as it is to be.
  public init(
    _ plan: StaffConsultation, seen: StaffConsultation?, on proposal: String, at authority: String,
    inSpiteOfWarnings: Bool = false
  ) {
    (self.plan, self.seen, self.proposal, self.authority) = (plan, seen, proposal, authority)
    self.inSpiteOfWarnings = inSpiteOfWarnings
  }

  /// Throws ``ImplementationRefusal``, ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let (restructure, _) = try work.decided(proposal, of: authority)
    let kept = try work.records.staffConsultation(on: proposal, at: authority)
    guard kept == seen else { throw EstablishmentRefusal.changedMeanwhile }
    if let kept { try work.checkOpen(kept) }
    var plan = plan
    (plan.closedOn, plan.closing, plan.summary) = (nil, "", nil)
    guard plan != kept else { throw EstablishmentRefusal.nothingChanged }
    try work.check(plan.objections(on: restructure), inSpiteOfWarnings: inSpiteOfWarnings)
    try work.records.save(plan, on: proposal, at: authority)
    let done = kept == nil ? "Staff and unions are consulted" : "Consultation of staff and unions changed"
    return .openly((), consultationMatter(work, restructure, done, effective: plan.opens))
  }
}
