import Council
import Publishing
import Testing

@Suite("Letters by e-mail")
struct MailReaderTests {
  private func read(_ text: String) throws -> MailMessage { try MailReader.read(Array(text.utf8)) }

  @Test func `a plain letter has sender, subject and text`() throws {
    let letter = try read(
      "From: \"Ada \\\"L\\\" Lock\" <ada@example.org>\r\nSubject: Bins\r\n in the lane\r\n\r\nWhen?\r\n\r\n\r\nAda")
    #expect(letter.from.text == "ada@example.org" && letter.name == "Ada \"L\" Lock")
    #expect(letter.subject == "Bins in the lane" && letter.text == "When?\n\nAda")
    #expect(!letter.isAutomatic && !letter.isCut && letter.files == 0)
  }

  @Test func `encoded words are decoded, and spaces between them are none`() throws {
    let letter = try read(
      "Subject: =?utf-8?Q?Caf=C3=A9?= =?ISO-8859-1?b?6Q==?= =?utf-8*en?q?a_b?= ok =?x?z?y?=\nFrom: =?utf-8?b?w4lsb8OvcyA=?= <a@b.example>\n\nx"
    )
    #expect(letter.subject == "Cafééa b ok =?x?z?y?=" && letter.name == "Éloïs")
  }

  @Test(arguments: [
    ("quoted-printable", "utf-8", "Caf=C3=A9 =\r\nau lait=20=\n"), ("base64", "utf-8", "Q2Fmw6kg\nYXUgbGFpdA=="),
    ("quoted-printable", "iso-8859-1", "Caf=E9 au lait"), ("8bit", "unknown", "Café au lait"),
  ])
  func `a text is unpacked and read in its letters`(encoding: String, charset: String, body: String) throws {
    let letter = try read(
      "From: a@b.example\nContent-Type: text/plain; charset=\"\(charset)\"\nContent-Transfer-Encoding: \(encoding)\n\n\(body)"
    )
    #expect(letter.text == "Café au lait")
  }

  @Test func `of a letter in two forms the plain one is read, and files are counted only`() throws {
    let letter = try read(
      """
      From someone@example.org Mon Jun  1
      From: a@b.example
      Content-Type: multipart/mixed; boundary="x y"

      for old programs
      --x y
      Content-Type: multipart/alternative; boundary=z

      --z
      Content-Type: text/plain

      Hello
      --z
      Content-Type: text/html

      <b>No</b>
      --z--
      --x y
      Content-Disposition: attachment; filename="a.txt"
      Content-Type: text/plain

      secret
      --x y--
      after
      """)
    #expect(letter.text == "Hello" && letter.files == 1)
  }

  @Test func `a letter in HTML only becomes text, without what a browser would run`() throws {
    let letter = try read(
      "From: a@b.example\nContent-Type: text/html\n\n<head><title>T</title><style>p{}</style></head><p>One &amp; &#x54;wo&nbsp;&lt;b&gt;</p>"
        + "<!-- no --><script>alert('</p>')</script>Three<br>Four &bogus; <a href='>'>five</a>")
    #expect(letter.text == "One & Two <b>\nThree\nFour &bogus; five")
  }

  @Test(arguments: [
    "", "From: nobody\n\nx", "From: a@b.example, c@d.example\n\nx", "From: <a@b.example> <c@d.example>\n\nx",
    "From: \"<a@b.example>\"\n\nx", "Subject: x\n\nFrom: a@b.example",
  ])
  func `a letter without exactly one sender is refused`(text: String) {
    #expect(throws: MailProblem.noSender) { try read(text) }
  }

  @Test func `a name in quotation marks or a comment is no sender`() throws {
    #expect(try read("From: \"x <evil@e.example>\" (y <z@z.example>) <a@b.example>\n\nx").from.text == "a@b.example")
  }

  @Test(arguments: [
    "Auto-Submitted: auto-replied", "Precedence: bulk", "List-Id: <l.example>", "Return-Path: <>",
    "Content-Type: multipart/report; boundary=x", "X-Auto-Response-Suppress: All",
  ])
  func `what a program wrote by itself is known by its head`(line: String) throws {
    #expect(try read("From: a@b.example\n\(line)\n\nx").isAutomatic)
    #expect(try !read("From: a@b.example\nAuto-Submitted: no\n\nx").isAutomatic)
  }

  @Test func `sizes are bounded`() throws {
    #expect(throws: MailProblem.tooLarge(most: MailReader.mostBytes)) {
      try MailReader.read(Array(repeating: 0x20, count: MailReader.mostBytes + 1))
    }
    #expect(throws: MailProblem.headTooLong) { try read(String(repeating: "A: b\n", count: 20_000)) }
    let long = try read("From: a@b.example\n\n" + String(repeating: "é", count: 20_000))
    #expect(long.isCut && long.text.count == MailReader.mostCharacters)
    // Parts in parts without end are read no deeper than is needed.
    let deep = (0..<50).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    #expect(try read("From: a@b.example\n" + deep + "\nx").text.isEmpty)
  }

  @Test func `signs that are none of a text are left out`() throws {
    let letter = try read("From: a@b.example\nSubject: a\u{0}b\u{1B}[2J\n\nx\u{0}y\u{8}\tz\u{FEFF}")
    #expect(letter.subject == "ab[2J" && letter.text == "xy z")
  }
}
