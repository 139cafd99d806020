import Secrets
import Testing

@Suite("Password hashes")
struct PasswordHashTests {
  private let random = RandomBytes.known()
  private let horse = Password("correct horse battery")

  @Test func `the right password matches and every other does not`() throws {
    let hash = try PasswordHash(of: horse, cost: Self.cheap, random: random)
    #expect(try hash.matches(horse))
    for other in ["correct horse batterz", "Correct horse battery", "correct horse battery ", ""] {
      #expect(try !hash.matches(Password(other)), "\(other)")
    }
  }

  @Test func `the same password is kept differently for two people`() throws {
    let hashes = try (0..<2).map { _ in try PasswordHash(of: horse, cost: Self.cheap, random: random) }
    #expect(hashes[0] != hashes[1])
    #expect(try hashes.allSatisfy { try $0.matches(horse) })
  }

  @Test func `it is kept as text and read back`() throws {
    let hash = try PasswordHash(of: horse, cost: Self.cheap, random: random)
    #expect(hash.description.hasPrefix("scrypt$1024$8$1$"))
    let read = try #require(PasswordHash(hash.description))
    #expect(read == hash)
    #expect(try read.matches(horse))
  }

  @Test func `it is the scrypt of RFC 7914`() throws {
    // The second vector there has a key of 64 bytes, of which these are the first 32.
    let hash = try #require(
      PasswordHash("scrypt$1024$8$16$\(Base64URL.text(Array("NaCl".utf8)))$_bq-HJ00cgB4VucZDQHp_nxq18vII3gw53N2Y0s3MWI")
    )
    #expect(try hash.matches(Password("password")))
  }

  @Test(arguments: [
    "", "secret", "scrypt$1024$8$1$c2FsdA", "bcrypt$1024$8$1$c2FsdA$aGFzaA", "scrypt$1024$8$1$c2FsdA$aGFzaA",
  ])
  func `what is no hash is not taken for one`(text: String) {
    #expect(PasswordHash(text) == nil)
  }

  @Test func `a cost that would eat the machine is no cost`() throws {
    let good = try PasswordHash(of: horse, cost: Self.cheap, random: random).description
    #expect(PasswordHash(good.replacing("$1024$", with: "$1073741824$")) == nil)
    #expect(PasswordCost(rounds: 1 << 20, blockSize: 32, parallelism: 1) == nil)
    #expect(PasswordCost(rounds: 1000, blockSize: 8, parallelism: 1) == nil)
  }

  @Test func `a hash of another cost is made anew at the next sign-in`() throws {
    let hash = try PasswordHash(of: horse, cost: Self.cheap, random: random)
    #expect(!hash.needsRehash(for: Self.cheap))
    #expect(hash.needsRehash(for: .recommended))
  }

  @Test func `a letter with its accent apart is the same letter`() throws {
    let hash = try PasswordHash(of: Password("caf\u{E9} au lait noir"), cost: Self.cheap, random: random)
    #expect(try hash.matches(Password("cafe\u{301} au lait noir")))
  }

  @Test func `a password never shows itself`() {
    #expect(!"\(horse)".contains("horse"))
  }

  static let cheap = PasswordCost(rounds: 1024, blockSize: 8, parallelism: 1) ?? .recommended
}
