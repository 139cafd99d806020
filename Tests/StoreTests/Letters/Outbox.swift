import Actions
import Council
import DatabasePort
import Store
import Synchronization
import TestEngines
import Testing

/// A site that writes letters, and what a postman carried away from it.
final class Outbox: Sendable {
  let records: Records
  let carried = Mutex<[String]>([])
  private let clock = Mutex(Councils.now.moment)

  init(_ records: Records) throws {
    self.records = records
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
  }

  var now: Moment { clock.withLock { $0 } }

  func wait(seconds: Int) { clock.withLock { $0 = $0.adding(seconds: seconds) } }

  func post(_ subject: String = "Your invitation") throws {
    try records.change { try $0.post(try letter(subject)) }
  }

  func letter(_ subject: String) throws -> OutgoingLetter {
    let alice = try #require(EmailAddress("alice@example.org"))
    let text = LetterText(subject: subject, plain: "Follow this key: 1234", html: "<p>Follow this key: 1234</p>")
    return OutgoingLetter(
      authority: "kent", account: "a1", to: alice, text: text, madeAt: now)
  }

  /// A postman to whom the mail server says this of every letter.
  func postman(_ fate: LetterFate = .accepted) -> Postman {
    Postman(records: records) { letter, text, authority in
      self.carried.withLock { $0.append("\(letter.subject) | \(text.plain) | \(authority.shortName)") }
      return fate
    }
  }

  var letters: [KeptLetter] {
    get throws { try records.read { try $0.letters(of: "kent", atMost: 1000) } }
  }
}
