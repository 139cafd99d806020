import Secrets
import Testing

@Suite("Digests")
struct DigestTests {
  @Test func `the digest of abc is that of FIPS 180-4`() {
    let digest = Digest(of: "abc")
    #expect(digest.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest(digest.description) == digest)
  }

  @Test func `what is not 64 hexadecimal digits is no digest`() {
    #expect(Digest("abc") == nil)
    #expect(Digest(String(repeating: "g", count: 64)) == nil)
  }
}
