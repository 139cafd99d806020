import Secrets
import Testing

@Suite("Receipts")
struct ReceiptCodeTests {
  private func code(_ byte: UInt8) -> ReceiptCode { ReceiptCode(RandomBytes { Array(repeating: byte, count: $0) }) }

  @Test func `a receipt is read again as it was shown, and as people type it`() {
    let code = code(3)
    #expect(code.text == "DDDDD-DDDDD-DDDDD-DDDDD")
    #expect(ReceiptCode(code.text) == code && ReceiptCode(" ddddd ddddd DDDDDDDDDD ") == code)
    #expect(ReceiptCode("DDDDD-DDDDD-DDDDD-DDDD0") == nil && ReceiptCode("") == nil)
    #expect(ReceiptCode(String(repeating: "D", count: 21)) == nil)
    #expect(ReceiptCode(String(repeating: "-", count: 1_000) + code.text) == nil)
  }

  @Test func `what a tablet sends for it is the digest that a browser works out, and no receipt itself`() {
    // printf 'stall receipt DDDDDDDDDDDDDDDDDDDD' | sha256sum
    #expect(code(3).mark.text == "v5YTOdkVzIjh3jKfnTRMa4Wf0ZwtjZvlxZ9dxEXx7QY")
    #expect(code(3).mark != code(4).mark && ReceiptCode(code(3).mark.text) == nil)
  }

  @Test func `its digest is of this site and this council only`() throws {
    let keys = try [1, 2].map { try SiteKey(bytes: Array(repeating: $0, count: SiteKey.length)) }
    let digest = code(3).digest(with: keys[0], owner: "kent")
    #expect(digest == code(3).digest(with: keys[0], owner: "kent"))
    #expect(digest != code(3).digest(with: keys[1], owner: "kent"))
    #expect(
      digest != code(3).digest(with: keys[0], owner: "essex") && digest != code(4).digest(with: keys[0], owner: "kent"))
  }
}
