import Courier
import Foundation
import TestServers
import Testing

@Suite("Letters by SMTP, to a real server")
struct SMTPCourierTests {
  @Test func `a letter goes by STARTTLS and a password, and arrives as it was written`() throws {
    let office = try PostOffice(tls: .starttls, user: "folkmoot", password: "a long secret, with spaces")
    let courier = try office.courier(
      .startTLS, user: "folkmoot", password: "a long secret, with spaces", trusting: office.certificate)
    let letter = try Letter.sample(text: ".\n..\nA line.\n.\n", html: "<p>.</p>\n.\n")
    #expect(courier.carry(letter) == .accepted)
    let taken = try #require(try office.taken.first)
    #expect(taken.from == "post@example.gov.uk")
    #expect(taken.to == ["alice@example.org"])
    #expect(taken.tls && taken.signedIn)
    let read = try #require(try ReadLetter.all(in: office.folder).first)
    #expect(read.text == ".\r\n..\r\nA line.\r\n.\r\n")
    #expect(read.html == "<p>.</p>\r\n.\r\n")
  }

  @Test func `a letter goes by TLS from the first byte`() throws {
    let office = try PostOffice(tls: .implicit)
    #expect(try office.courier(.tls, trusting: office.certificate).carry(.sample()) == .accepted)
    #expect(try office.taken.count == 1)
  }

  @Test(arguments: [SMTPCourier.Protection.startTLS, .tls])
  func `a server whose certificate is not trusted gets nothing`(protection: SMTPCourier.Protection) throws {
    let office = try PostOffice(tls: protection == .tls ? .implicit : .starttls)
    let delivery = try office.courier(protection).carry(.sample())
    #expect(try words(delivery, \.later).contains("is not trusted"))
    #expect(try office.taken.isEmpty)
  }

  @Test func `a server without TLS gets nothing when TLS is asked for`() throws {
    let office = try PostOffice()
    let delivery = try office.courier(.startTLS, user: "folkmoot", password: "secret").carry(.sample())
    #expect(try words(delivery, \.later).contains("offers no TLS"))
    #expect(try office.taken.isEmpty)
  }

  @Test func `no letter goes unencrypted to another machine`() {
    #expect(SMTPCourier(host: "post.example.org", port: 25, protection: .none) == nil)
  }

  @Test func `a wrong password is the setting’s fault, and the letter waits`() throws {
    let office = try PostOffice(tls: .starttls, user: "folkmoot", password: "right")
    let courier = try office.courier(.startTLS, user: "folkmoot", password: "wrong", trusting: office.certificate)
    #expect(try words(courier.carry(.sample()), \.later).contains("user name and password"))
  }

  @Test(arguments: ["refused", "unwanted"])
  func `a recipient refused for good is not tried again`(name: String) throws {
    let office = try PostOffice()
    _ = try words(office.courier().carry(.sample(to: "\(name)@example.org")), \.refused)
  }

  @Test(arguments: ["later", "full", "gone"])
  func `a letter that was not taken may be tried again`(name: String) throws {
    let office = try PostOffice()
    _ = try words(office.courier().carry(.sample(to: "\(name)@example.org")), \.later)
  }

  @Test func `a server that hangs up after the whole letter leaves it uncertain`() throws {
    let office = try PostOffice()
    _ = try words(office.courier().carry(.sample(to: "silent@example.org")), \.uncertain)
  }

  @Test func `a server that is not there is told by name`() throws {
    let port = try PostOffice().port
    let courier = try #require(SMTPCourier(host: "127.0.0.1", port: port, protection: .none))
    #expect(try words(courier.carry(.sample()), \.later).contains("127.0.0.1:\(port) could not be reached"))
  }

  /// The words of the outcome that is expected, which name neither the recipient nor the password.
  private func words(_ delivery: Delivery, _ outcome: KeyPath<Outcome, String?>) throws -> String {
    let words = try #require(Outcome(delivery)[keyPath: outcome], "It was \(delivery).")
    #expect(!words.contains("example.org") && !words.contains("secret") && !words.contains("wrong"))
    #expect(words.hasSuffix("."))
    return words
  }

  private struct Outcome {
    var refused: String?
    var later: String?
    var uncertain: String?

    init(_ delivery: Delivery) {
      switch delivery {
      case .accepted: break
      case .refused(let words): refused = words
      case .later(let words): later = words
      case .uncertain(let words): uncertain = words
      }
    }
  }
}
