import Secrets
import Testing

@Suite("Choosing a password")
struct PasswordTests {
  @Test(arguments: [
    "correct horse battery", "pelican hammock tuesday", "тихая вода точит камень", "482915037746",
    "zH7!qPw92#Lm",
  ])
  func `length is enough, of whatever characters`(typed: String) {
    #expect(objection(typed) == nil)
  }

  @Test func `a short one is refused with its length`() {
    #expect(
      objection("elevenchars") == "The password has 11 characters. Use at least 12: three random words make a good one."
    )
  }

  @Test func `the longest has 256 characters`() {
    let text = String((0..<64).flatMap { "w\($0) plum" })
    #expect(objection(String(text.prefix(256))) == nil)
    #expect(objection(String(text.prefix(257)))?.contains("longer than 256") == true)
  }

  @Test(arguments: [
    "passwordpassword", "Password2026!", "P@ssw0rd1234", "W3lcome12345", "qwertyuiop123", "123456789012",
    "aaaaaaaaaaaa",
    "abcabcabcabc", "Winter2026!!!", "councilcouncil", "1q2w3e4r5t6y", "letmein letmein", "September2026",
  ])
  func `what is guessed first is refused`(typed: String) {
    #expect(objection(typed)?.contains("first to be guessed") == true)
  }

  @Test func `one’s own e-mail name is refused`() {
    #expect(objection("my-AdaLovelace-key")?.contains("e-mail name") == true)
  }

  private func objection(_ typed: String) -> String? {
    Password.objection(to: typed, emailAddress: "adalovelace@council.example")
  }
}
