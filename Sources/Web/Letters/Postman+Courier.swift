import Actions
import Council
import Courier
import Foundation
import Store

extension Postman {
  /// A postman who hands letters to a courier, each in the name of its council, from one address.
  public init(records: Records, courier: any MailCourier, from: EmailAddress) {
    self.init(records: records) { letter, text, authority in
      do {
        return LetterFate(courier.carry(try Letter(letter, text, from: from, by: authority)))
      } catch {
        return .refused("The letter could not be written: \(error)")
      }
    }
  }
}

extension Letter {
  init(_ letter: KeptLetter, _ text: LetterText, from: EmailAddress, by authority: Authority) throws(LetterProblem) {
    let domain = from.text.split(separator: "@").last.map { String($0) } ?? ""
    try self.init(
      from: Mailbox(name: authority.name, address: from.text), to: Mailbox(address: letter.to.text),
      subject: text.subject, text: text.plain, html: text.html, identifier: "<\(letter.id)@\(domain)>",
      date: Date(timeIntervalSince1970: TimeInterval(letter.madeAt.milliseconds) / 1000), unsubscribe: text.unsubscribe)
  }
}

extension LetterFate {
  init(_ delivery: Delivery) {
    self =
      switch delivery {
      case .accepted: .accepted
      case .refused(let words): .refused(words)
      case .later(let words): .later(words)
      case .uncertain(let words): .uncertain(words)
      }
  }
}
