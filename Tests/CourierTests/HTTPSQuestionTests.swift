import Courier
import Foundation
import Testing

@Suite("Questions by HTTPS, to a real server")
struct HTTPSQuestionTests {
  @Test func `a question brings the answer, by GET and by a posted form`() throws {
    let server = try QuestionServer()
    var question = try server.question("/word")
    question.headers.append("X-Word: moot")
    #expect(try question.ask().body == Array("moot".utf8))
    var form = try server.question("/bad")
    form.form = [("code", "a b&c=d"), ("é", "+")]
    let answer = try form.ask()
    #expect(answer.status == 400)
    #expect(String(decoding: answer.body, as: UTF8.self) == "code=a%20b%26c%3Dd&%C3%A9=%2B")
  }

  @Test func `a certificate is asked for, and must be one that is trusted`() throws {
    let server = try QuestionServer(tls: true)
    #expect(throws: QuestionProblem.untrusted) { try server.question("/word").ask() }
    var question = try server.question("/word")
    question.trustedCertificates = server.certificate
    #expect(try question.ask().status == 200)
  }

  @Test func `a redirection is not followed`() throws {
    let server = try QuestionServer()
    let answer = try server.question("/elsewhere").ask()
    #expect(answer.status == 302 && answer.body.isEmpty)
  }

  @Test func `an answer that is too long is given up, one of just the length is not`() throws {
    let server = try QuestionServer()
    var question = try server.question("/large")
    question.maximumBytes = 4999
    #expect(throws: QuestionProblem.tooLong) { try question.ask() }
    question.maximumBytes = 5000
    #expect(try question.ask().body.count == 5000)
  }

  @Test func `an answer that does not come, or breaks off, is a problem with a name`() throws {
    let server = try QuestionServer()
    var question = try server.question("/late")
    question.seconds = 1
    #expect(throws: QuestionProblem.late) { try question.ask() }
    #expect(throws: QuestionProblem.failed) { try server.question("/cut").ask() }
    let gone = try QuestionServer().question("/")
    #expect(throws: QuestionProblem.unreachable) { try gone.ask() }
  }

  @Test(arguments: [
    "http://example.org/", "ftp://example.org/", "file:///etc/passwd", "https://", "https://a:b@example.org/", "",
    "https://example.org/a b", "https://example.org/\r\nX: y", "http://localhost.example.org/", "gopher://127.0.0.1/",
  ])
  func `only web servers are asked, and others than this machine only by TLS`(address: String) {
    #expect(HTTPSQuestion(address) == nil)
  }
}
