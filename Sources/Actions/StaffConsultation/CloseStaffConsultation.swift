import Council
import Law
import Store

/// Closes a consultation. A decision that waits for that waits no more.
public struct CloseStaffConsultation: Deed {
  public static let permission = Permission.runStaffConsultation
  public static let name = "close-staff-consultation"
  public let authority: String
  /// On which proposal, by its short name.
  public let proposal: String
  /// The last day on which responses were taken.
  public let day: Day
  /// Why before the day that was announced; empty when it was not.
  public let reason: String
  /// Whether whoever closes it has read the warnings.
  public let inSpiteOfWarnings: Bool

  /// A consultation to be closed.
  public init(
    _ proposal: String, on day: Day, because reason: String = "", at authority: String, inSpiteOfWarnings: Bool = false
  ) {
    (self.proposal, self.day, self.reason, self.authority) = (proposal, day, reason, authority)
    self.inSpiteOfWarnings = inSpiteOfWarnings
  }

  /// Throws ``StaffConsultationRefusal``, ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var (restructure, consultation) = try work.consulted(proposal, at: authority)
    let responses = try work.records.consultationResponses(on: proposal, at: authority)
    let themes = try work.records.consultationThemes(on: proposal, at: authority)
    try work.check(
      consultation.objections(
        toClosingOn: day, reason: reason, of: restructure, unplaced: responses.count { $0.themes.isEmpty },
        unanswered: themes.count { $0.answer.isEmpty }, today: work.now.day), inSpiteOfWarnings: inSpiteOfWarnings)
    (consultation.closedOn, consultation.closing) = (day, reason)
    try work.records.save(consultation, on: proposal, at: authority)
    try work.records.beginRetention(ofConsultationOn: proposal, at: authority, closedOn: day)
    if let decision = try work.records.decisions(on: proposal, at: authority).last {
      let met = consultation.meeting(decision, notedBy: work.person.post)
      let entered = try work.records.entered(decision, on: proposal, at: authority) ?? work.now.day
      if met != decision { try work.records.keep(met, on: proposal, at: authority, enteredOn: entered) }
    }
    return .openly(
      (),
      consultationMatter(work, restructure, "Consultation of staff and unions closed", reason: reason, effective: day)
    )
  }
}
