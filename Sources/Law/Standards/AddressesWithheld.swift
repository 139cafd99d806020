/// The register of members at the offices has addresses; what is published here has none (LGA 1972 s.100G).
public enum AddressesWithheld: Rule {
  public static let id = "STD-3"
  public static let title = "No home address of a member is published"
  public static let citation = Citation(
    "LGA 1972", "s.100G(1)", title: "Local Government Act 1972",
    url: "https://www.legislation.gov.uk/ukpga/1972/70/section/100G")
  public static let inForce = InForce.since(1986, 4, 1)
  public static let verification = Verification.textRead(
    "s.100G(1): the register open at the offices states “the name and address of every member”; it says nothing of a website"
  )
  public static let severity = Severity.warn
  public static let binds = BodyLaw.principalCouncils
  public static let explanation = """
    The register that is open at the offices states the name and address of every member. It is kept there as a record of its own. What stands on the site and in \
    the files for programs has no address, and neither has what is registered of interests in land: the place is enough.
    """

  /// A text that is to be published of a member.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let member: String
    let text: String

    /// - Parameter text: what is to be published, such as an interest in land.
    public init(on: Day, member: String, text: String) { (self.on, self.member, self.text) = (on, member, text) }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.member) { return [early] }
    guard let postcode = postcode(in: facts.text) else {
      return [met(facts.member, "No address is told", "There is no postcode in it.")]
    }
    return [
      forJudgement(
        facts.member, "Is this a home address?", "It has the postcode \(postcode), and the register is public.",
        judge: "The Monitoring Officer", remedy: "Name the street or the place, without number and postcode.")
    ]
  }

  /// The first two words, or one, that have the form of a whole postcode: `ME12 3AB`.
  static func postcode(in text: String) -> String? {
    let words = text.uppercased().split { !$0.isLetter && !$0.isNumber }
    for (place, word) in words.enumerated() {
      if isPostcode(word) { return String(word) }
      guard place + 1 < words.count, words[place + 1].count == 3 else { continue }
      if isPostcode(word + words[place + 1]) { return "\(word) \(words[place + 1])" }
    }
    return nil
  }

  /// One or two letters, a figure, perhaps a figure or letter more; then a figure and two letters.
  private static func isPostcode(_ word: some StringProtocol) -> Bool {
    let bytes = Array(word.utf8)
    guard (5...7).contains(bytes.count) else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let (outward, inward) = (bytes.dropLast(3), Array(bytes.suffix(3)))
    let letters = outward.prefix { isLetter($0) }.count
    guard (1...2).contains(letters), isFigure(inward[0]), isLetter(inward[1]), isLetter(inward[2]) else { return false }
    let district = outward.dropFirst(letters)
    guard let first = district.first, isFigure(first), district.count <= 2 else { return false }
    return district.dropFirst().allSatisfy { isFigure($0) || isLetter($0) }
  }
}
