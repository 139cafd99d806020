import Secrets
import Testing

@Suite("Recovery codes")
struct RecoveryCodeTests {
  @Test func `a sheet has ten different codes in groups that can be read aloud`() {
    let sheet = RecoveryCode.sheet(.known())
    #expect(Set(sheet).count == 10)
    for code in sheet {
      #expect(code.text.wholeMatch(of: /[A-Z3479]{5}-[A-Z3479]{5}/) != nil)
      #expect(!code.text.contains { "IO012568".contains($0) })
    }
  }

  @Test func `a code is known again however it is typed`() throws {
    let code = try #require(RecoveryCode("BSZGL-QRTAA"))
    for typed in ["bszgl-qrtaa", "BSZGLQRTAA", " bszgl qrtaa ", "85261-QRTAA", "bszgi–qrtaa", "B.S.Z.G.L QRTAA"] {
      #expect(RecoveryCode(typed) == code, "\(typed)")
    }
    for typed in ["", "BSZGL", "BSZGL-QRTAAA", "BSZGL-QRTA!", "BSZGL-QRTAO"] {
      #expect(RecoveryCode(typed) == nil, "\(typed)")
    }
  }

  @Test func `every character is as likely as another`() {
    let random = RandomBytes.known()
    var counts: [Character: Int] = [:]
    for _ in 0..<2800 {
      for character in RecoveryCode(random).text where character != "-" { counts[character, default: 0] += 1 }
    }
    #expect(counts.count == 28)
    #expect(counts.values.allSatisfy { (800...1200).contains($0) })
  }

  @Test func `what is kept depends on the site and on the owner`() throws {
    let code = RecoveryCode(.known())
    let kept = code.digest(with: try .known(), owner: "ada")
    #expect(try #require(RecoveryCode(code.text)).digest(with: try .known(), owner: "ada") == kept)
    #expect(code.digest(with: try .known(), owner: "bob") != kept)
    #expect(code.digest(with: try .known(8), owner: "ada") != kept)
    #expect(kept != Digest(of: code.text))
  }
}
