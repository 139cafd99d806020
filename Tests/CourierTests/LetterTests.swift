import Courier
import Foundation
import TestServers
import Testing

@Suite("Letters")
struct LetterTests {
  @Test func `what another program reads in a letter is what went in`() throws {
    let folder = try TemporaryFolder()
    var chance = Chance(seed: 20_261_121)
    let letters = try (0..<300).map { try chance.letter(number: $0) }
    for letter in letters { #expect(FolderCourier(folder: folder.path).carry(letter) == .accepted) }
    let read = try ReadLetter.all(in: folder)
    try #require(read.count == letters.count)
    for (letter, found) in zip(letters, read) { compare(letter, found) }
  }

  private func compare(_ letter: Letter, _ found: ReadLetter) {
    #expect(found.subject == letter.subject)
    #expect(found.from == [letter.from.name, letter.from.address])
    #expect(found.to == [letter.to.name, letter.to.address])
    #expect(found.counts == [1, 1])
    #expect(found.identifier == letter.identifier)
    #expect(found.seconds == Int(letter.date.timeIntervalSince1970))
    #expect(found.text == Self.lines(letter.text))
    #expect(found.html == Self.lines(letter.html))
    #expect(found.types == ["multipart/alternative", "text/plain", "text/html"])
    #expect(found.automatic == "auto-generated")
    #expect(found.longest <= 78)
    #expect(found.isPlain)
    #expect(found.defects.isEmpty)
    #expect(found.names.count == Set(found.names).count && found.names.count == 9)
  }

  private static func lines(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\n", with: "\r\n")
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\r\nBcc: mallory@example.org", "\u{0}", "\u{2028}", "\u{85}", "\u{b}"])
  func `nothing in a subject, a name or an identifier begins a line of its own`(text: String) {
    #expect(throws: LetterProblem.line("subject")) { try Letter.sample(subject: "Hello\(text)") }
    #expect(throws: LetterProblem.line("name")) {
      try Mailbox(name: "Clerk\(text)", address: "clerk@example.gov.uk")
    }
    #expect(throws: LetterProblem.identifier) { try Letter.sample(identifier: "<1\(text)@example.gov.uk>") }
  }

  @Test(arguments: [
    "", "clerk", "@example.org", "clerk@", "a@b@example.org", "clerk@example..org", ".clerk@example.org",
    "clerk @example.org",
    "clerk@example.org\r\nRCPT TO:<mallory@example.org>", "clerk@example.org>", "<clerk@example.org",
    "cl\u{e9}rk@example.org",
    "clerk@exa_mple.org", "clerk@example.org ", "clerk,mallory@example.org", "\"a b\"@example.org", "clerk@[127.0.0.1]",
    String(repeating: "a", count: 65) + "@example.org",
  ])
  func `what is no address gets no letter`(address: String) {
    #expect(throws: LetterProblem.address) { try Mailbox(address: address) }
  }

  @Test func `a sender may be written with a name`() throws {
    let mailbox = try Mailbox("Democratic Services, Rutwell <o'neil+post@rutwell.example.gov.uk>")
    #expect(mailbox.name == "Democratic Services, Rutwell")
    #expect(mailbox.address == "o'neil+post@rutwell.example.gov.uk")
  }
}
