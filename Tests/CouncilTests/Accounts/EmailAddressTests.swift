import Council
import Testing

@Suite("E-mail addresses")
struct EmailAddressTests {
  @Test(arguments: ["clerk@rotherham.example", "o'neill+work@a-b.gov.example", "A.B@x.y"])
  func `usual addresses are taken as they are`(text: String) {
    #expect(EmailAddress(text)?.text == text)
    #expect(EmailAddress("  \(text) ")?.text == text)
  }

  @Test(arguments: [
    "", "clerk", "@a.b", "clerk@", "clerk@host", "a@b@c.d", "a b@c.d", "a@c..d", ".a@c.d", "a@-c.d",
    "a@c.d\r\nBcc: x@y.z", "a@c.d\n", "\"a\"@c.d", "а@c.d", "a@c.d,e@f.g", "<a@c.d>",
  ])
  func `what could carry something else along is refused`(text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test func `an address longer than mail can carry is refused`() {
    #expect(EmailAddress(String(repeating: "a", count: 65) + "@c.d") == nil)
    #expect(EmailAddress("a@" + String(repeating: "bc.", count: 90) + "d") == nil)
  }

  @Test func `capitals make no other address`() {
    #expect(EmailAddress("Clerk@A.b") == EmailAddress("clerk@a.B"))
    #expect(Set([EmailAddress("Clerk@A.b"), EmailAddress("clerk@a.B")]).count == 1)
  }
}
