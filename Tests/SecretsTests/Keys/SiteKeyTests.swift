import Secrets
import Testing

@Suite("The site’s key")
struct SiteKeyTests {
  @Test func `what the site proved, it recognises, and nothing else`() throws {
    let key = try SiteKey.known()
    let proof = key.authenticate("the form".utf8, for: "form")
    #expect(proof.count == 32)
    #expect(key.isAuthentic(proof, of: "the form".utf8, for: "form"))
    #expect(!key.isAuthentic(proof, of: "the norm".utf8, for: "form"))
    #expect(!key.isAuthentic(proof, of: "the form".utf8, for: "cookie"))
    #expect(!key.isAuthentic([], of: "the form".utf8, for: "form"))
    #expect(try !SiteKey.known(8).isAuthentic(proof, of: "the form".utf8, for: "form"))
  }

  @Test func `what was enciphered opens for its owner and purpose only`() throws {
    let key = try SiteKey.known()
    let sealed = try key.encrypt([1, 2, 3], for: "code", owner: "ada", random: .known())
    #expect(!sealed.contains([1, 2, 3]))
    #expect(try key.decrypt(sealed, for: "code", owner: "ada") == [1, 2, 3])
    #expect(throws: SiteKeyProblem.cannotOpen) { try key.decrypt(sealed, for: "code", owner: "bob") }
    #expect(throws: SiteKeyProblem.cannotOpen) { try key.decrypt(sealed, for: "else", owner: "ada") }
    #expect(throws: SiteKeyProblem.cannotOpen) { try SiteKey.known(8).decrypt(sealed, for: "code", owner: "ada") }
  }

  @Test func `one altered bit anywhere keeps it shut`() throws {
    let key = try SiteKey.known()
    let sealed = try key.encrypt([1, 2, 3], for: "code", owner: "ada", random: .known())
    for index in sealed.indices {
      var altered = sealed
      altered[index] ^= 1
      #expect(throws: SiteKeyProblem.cannotOpen) { try key.decrypt(altered, for: "code", owner: "ada") }
    }
    #expect(throws: SiteKeyProblem.cannotOpen) { try key.decrypt([], for: "code", owner: "ada") }
  }

  @Test func `enciphering the same twice looks different`() throws {
    let (key, random) = (try SiteKey.known(), RandomBytes.known())
    let sealed = try (0..<2).map { _ in try key.encrypt([1], for: "code", owner: "ada", random: random) }
    #expect(sealed[0] != sealed[1])
  }

  @Test func `anybody can check a signature with the public key`() throws {
    let key = try SiteKey.known()
    let signature = try key.sign(Array("head".utf8))
    #expect(SiteKey.verify(signature, of: Array("head".utf8), publicKey: key.publicKey))
    #expect(!SiteKey.verify(signature, of: Array("heap".utf8), publicKey: key.publicKey))
    #expect(!SiteKey.verify(signature, of: Array("head".utf8), publicKey: try SiteKey.known(8).publicKey))
    #expect(!SiteKey.verify(signature, of: Array("head".utf8), publicKey: [1, 2, 3]))
  }

  @Test func `the same file gives the same keys for ever`() throws {
    // Were the derivation to change, every one-time code's key and every earlier signature would be lost.
    let key = try SiteKey(bytes: Array(0..<32))
    #expect(
      Hexadecimal.text(key.authenticate("a".utf8, for: "form"))
        == "25b6a0b694c53efe33c6dab23f6bafbccb196f5c2533556864e4bbce5609cc45")
    #expect(Hexadecimal.text(key.publicKey) == "b1414cf91fec98f38d45bb1bdff96884d72c57f2c49781992af3faa620d8a0c0")
  }

  @Test func `a key of another length is refused`() {
    #expect(throws: SiteKeyProblem.wrongLength(3)) { try SiteKey(bytes: [1, 2, 3]) }
  }
}
