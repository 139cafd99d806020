import Secrets
import Testing

@Suite("One-time codes")
struct OneTimeCodeTests {
  private let rfc = OneTimeCode(key: Array("12345678901234567890".utf8))

  @Test(arguments: [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
    (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ])
  func `the codes are those of RFC 6238, appendix B`(moment: Int, code: String) {
    #expect(rfc.code(at: OneTimeCode.step(at: moment)) == code)
  }

  @Test func `a clock half a minute off is forgiven, a whole minute is not`() {
    let now = 1_234_567_890
    let step = OneTimeCode.step(at: now)
    for offset in -1...1 {
      #expect(rfc.matchingStep(rfc.code(at: step + offset), at: now, usedUpTo: nil) == step + offset)
    }
    for offset in [-2, 2] { #expect(rfc.matchingStep(rfc.code(at: step + offset), at: now, usedUpTo: nil) == nil) }
  }

  @Test func `a code that was used is never taken again, nor one before it`() {
    let now = 1_234_567_890
    let step = OneTimeCode.step(at: now)
    #expect(rfc.matchingStep(rfc.code(at: step), at: now, usedUpTo: step - 1) == step)
    #expect(rfc.matchingStep(rfc.code(at: step), at: now, usedUpTo: step) == nil)
    #expect(rfc.matchingStep(rfc.code(at: step - 1), at: now, usedUpTo: step) == nil)
    #expect(rfc.matchingStep(rfc.code(at: step + 1), at: now, usedUpTo: step) == step + 1)
  }

  @Test func `a code is typed with or without its gap`() {
    #expect(rfc.matchingStep(" 005 924 ", at: 1_234_567_890, usedUpTo: nil) != nil)
    for typed in ["", "5924", "0059244", "٠٠٥٩٢٤", "005925"] {
      #expect(rfc.matchingStep(typed, at: 1_234_567_890, usedUpTo: nil) == nil, "\(typed)")
    }
  }

  @Test func `an authenticator is told whose site, whose account and which key`() {
    #expect(
      rfc.address(site: "Rotherham & Co", account: "ada@council.example")
        == "otpauth://totp/Rotherham%20%26%20Co:ada%40council.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        + "&issuer=Rotherham%20%26%20Co")
    #expect(rfc.typedKey == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
  }

  @Test func `a new key has the 20 bytes of the hash and is another each time`() {
    let random = RandomBytes.known()
    let keys = [OneTimeCode(random).key, OneTimeCode(random).key]
    #expect(keys[0].count == 20)
    #expect(keys[0] != keys[1])
  }
}
