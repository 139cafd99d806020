import Courier
import Foundation
import Testing

@Suite("The setting --mail")
struct MailSettingTests {
  @Test func `another machine is only spoken to through TLS`() throws {
    let courier = try smtp("smtp://folkmoot:p%40ss%2Fword@post.example.org")
    #expect(courier.host == "post.example.org" && courier.port == 587 && courier.user == "folkmoot")
    #expect(courier.protection == .startTLS)
    #expect(try smtp("smtps://post.example.org").protection == .tls)
    #expect(try smtp("smtps://post.example.org").port == 465)
  }

  @Test(arguments: ["localhost", "127.0.0.1", "[::1]"])
  func `this machine may be spoken to without`(host: String) throws {
    let courier = try smtp("smtp://\(host):2525")
    #expect(courier.protection == .none && courier.port == 2525)
  }

  @Test func `certificates to trust are named after a question mark, and ask for TLS everywhere`() throws {
    let courier = try smtp("smtp://localhost:2525?ca=\(#filePath)")
    #expect(courier.trustedCertificates == #filePath && courier.protection == .startTLS)
  }

  @Test func `a folder and the log need no server`() throws {
    #expect(try MailSetting.courier("log:") is LogCourier)
    #expect((try MailSetting.courier("folder:letters") as? FolderCourier)?.folder == "letters")
  }

  @Test(arguments: [
    ("", MailSettingProblem.form), ("post.example.org", .form), ("http://post.example.org", .form), ("smtp://", .form),
    ("smtp://a:pa#ss@post.example.org", .form), ("smtp://post.example.org/inbox", .form),
    ("smtp://post.example.org:0", .port),
    ("smtp://secret@post.example.org", .half), ("smtp://post.example.org?tls=no", .query), ("folder:", .folder),
    ("smtp://post.example.org?ca=/nowhere.pem", .certificates("/nowhere.pem")),
  ])
  func `what is not understood is told with what to write`(text: String, problem: MailSettingProblem) {
    #expect(throws: problem) { try MailSetting.courier(text) }
    #expect(problem.description.hasSuffix(".") && !problem.description.contains("secret"))
  }

  private func smtp(_ text: String) throws -> SMTPCourier {
    try #require(try MailSetting.courier(text) as? SMTPCourier)
  }
}
