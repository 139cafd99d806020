import Council
import Law
import Secrets
import Store

/// Why something about the consultation of staff was not done. Nothing was changed.
public enum StaffConsultationRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no consultation on the proposal.
  case unknown
  /// The person or the link is not known.
  case unknownPerson
  /// Whoever asks is not consulted, or not any more.
  case notConsulted

  public var description: String {
    switch self {
    case .unknown: "There is no consultation on this proposal. Plan it first."
    case .unknownPerson: "There is no such person in this consultation any more. Open the page anew."
    case .notConsulted:
      "You are not asked here, or your link was renewed. Ask the post that the consultation’s page names for a new one."
    }
  }
}

extension Work {
  /// A proposal with the consultation on it. Throws ``ImplementationRefusal``, ``StaffConsultationRefusal``.
  func consulted(
    _ proposal: String, at authority: String
  ) throws -> (proposal: RestructureCase, consultation: StaffConsultation) {
    let (restructure, _) = try decided(proposal, of: authority)
    guard let consultation = try records.staffConsultation(on: proposal, at: authority) else {
      throw StaffConsultationRefusal.unknown
    }
    return (restructure, consultation)
  }

  /// Somebody who is consulted. Throws ``StaffConsultationRefusal``.
  func consultedPerson(_ id: String, on proposal: String, at authority: String) throws -> ConsultedPerson {
    let people = try records.consultedPeople(on: proposal, at: authority)
    guard let person = people.first(where: { $0.id == id }) else { throw StaffConsultationRefusal.unknownPerson }
    return person
  }

  /// Refuses what is done to a consultation that is closed.
  func checkOpen(_ consultation: StaffConsultation) throws {
    if let closedOn = consultation.closedOn {
      try check([.refusal("", "The consultation was closed on \(closedOn.long). Nothing of it changes any more.")])
    }
  }
}

extension Deed {
  /// What the record says of a deed on a consultation: never who, and never what somebody said.
  func consultationMatter(
    _ work: Work, _ proposal: RestructureCase, _ done: String, reason: String = "", effective: Day? = nil
  ) -> RecordMatter {
    matter(
      work, subject: "proposal \(proposal.id)", title: "\(done): \(proposal.title)",
      under: Warrant(.running, "Consulting staff and unions"), reason: reason, effective: effective)
  }
}
