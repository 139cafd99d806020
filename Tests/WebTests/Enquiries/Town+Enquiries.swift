import Actions
import Council
import Law

@testable import Web

extension Town {
  /// An enquiry in the mailbox that nobody has.
  func enterEnquiry() throws {
    let now = clock.now
    let person = Enquirer(subject: "A lamp", name: "Ada Lock", telephone: "01632 960144", wish: .telephone)
    try records.carryOut(
      EnterEnquiry(
        Enquiry(.telephone, .streets, receivedOn: now.day, enquirer: person), "When is it mended?", at: Self.id),
      by: .operatorAtTheMachine, at: now)
  }
}
