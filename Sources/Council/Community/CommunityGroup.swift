import Law

/// A voluntary or community group in a council’s register: what it is, what it does and where, as anybody may know it. Whom to talk to
/// is a ``CommunityContact``, and stands apart.
public struct CommunityGroup: Hashable, Sendable, Codable {
  /// A group’s lasting name at its council: `V-1`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// `V-2` comes before `V-10`.
    public static func < (a: Self, b: Self) -> Bool {
      (a.rawValue.count, a.rawValue) < (b.rawValue.count, b.rawValue)
    }
  }

  /// What a group is in law or in fact.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case association, trust
    case incorporated = "charitable-incorporated-organisation"
    case company = "company-by-guarantee"
    case interest = "community-interest-company"
    case cooperative = "co-operative-or-benefit-society"
    case faith = "faith-group"
    case residents = "residents-association"
    case network, other

    /// The kind in words.
    public var words: String {
      switch self {
      case .association: "unincorporated association"
      case .trust: "charitable trust"
      case .incorporated: "charitable incorporated organisation"
      case .company: "company limited by guarantee"
      case .interest: "community interest company"
      case .cooperative: "co-operative or benefit society"
      case .faith: "faith group"
      case .residents: "residents’ association"
      case .network: "network of groups"
      case .other: "other group"
      }
    }
  }

  /// The group’s reference; given when it is entered.
  public var reference: Reference
  /// What it is called.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// Its number at the Charity Commission; `nil` when it has none.
  public var charity: String?
  /// Its number at Companies House or on the register of mutuals, of 8 characters; `nil` when it has none.
  public var company: String?
  /// What it does, in Markdown.
  public var about: String
  /// The places it works in; empty for the whole area.
  public var places: [Place.Reference]
  /// The communities of interest it works with: `Carers`.
  public var interests: [String]
  /// Its website.
  public var web: String?
  /// How anybody reaches it, in a line without names of persons; empty when it gives nothing out.
  public var contact: String
  /// The day it began; `nil` when not known.
  public var since: Day?
  /// The day it ended; `nil` while it is active.
  public var endedOn: Day?
  /// What became of it; empty while it is active.
  public var ending: String

  /// A group from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), name: String, _ kind: Kind, charity: String? = nil,
    company: String? = nil, about: String, places: [Place.Reference] = [], interests: [String] = [],
    web: String? = nil, contact: String = "", since: Day? = nil, endedOn: Day? = nil, ending: String = ""
  ) {
    (self.reference, self.name, self.kind, self.about) = (reference, name, kind, about)
    self.charity = charity.flatMap { Self.plain($0) }
    self.company = company.flatMap { Self.companyNumber($0) }
    (self.places, self.interests, self.web, self.contact) = (places, interests, web, contact)
    (self.since, self.endedOn, self.ending) = (since, endedOn, ending)
  }

  /// Whether it is active on a day.
  public func isActive(on day: Day) -> Bool { endedOn.map { $0 > day } ?? true }

  /// Whether some words stand in its name, what it does or whom it works with; all of them, capitals not counting.
  public func has(_ words: String) -> Bool {
    let text = ([name, about, kind.words] + interests).joined(separator: " ").lowercased()
    return words.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { text.contains($0) }
  }

  /// What is wrong with it as it is stated. The fields are those of its form and the columns of its list.
  public func objections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if name.isEmpty { found.append(.refusal("name", "Say what the group is called.")) }
    if about.isEmpty { found.append(.refusal("about", "Say in a sentence or more what the group does.")) }
    if about.count > TextLimit.paragraph {
      found.append(
        .refusal("about", "This may have \(TextLimit.paragraph) characters; here are \(about.count)."))
    }
    if let charity, !Self.isCharityNumber(charity) {
      found.append(
        .refusal("charity", "A charity number has 6 or 7 figures, and for a branch a hyphen and its number: 1089464-2.")
      )
    }
    if let company, !Self.isCompanyNumber(company) {
      found.append(
        .refusal("company", "A company number has 8 characters, figures or letters first: 01234567 or IP12345R."))
    }
    if let web, !Self.isWebAddress(web) {
      found.append(.refusal("web", "Write the whole address of the website, which begins with https://."))
    }
    if let since, since > today { found.append(.refusal("since", "\(since.long) is still to come.")) }
    if let endedOn, let since, endedOn < since {
      found.append(.refusal("ended", "It began on \(since.long). It cannot have ended before, on \(endedOn.long)."))
    }
    if let endedOn, endedOn > today { found.append(.refusal("ended", "\(endedOn.long) is still to come.")) }
    return found + TextLimit.objections("name", name, most: TextLimit.title, what: "A name")
      + TextLimit.objections("contact", contact, most: TextLimit.title, what: "This line")
      + TextLimit.objections("ending", ending, most: TextLimit.item, what: "This")
      + TextLimit.objections("areas", places.map(\.rawValue), what: "Areas")
      + TextLimit.objections("interests", interests, what: "Communities")
  }

  /// What is typed as a number without spaces; `nil` for nothing.
  private static func plain(_ typed: String) -> String? {
    let text = typed.uppercased().filter { !$0.isWhitespace }
    return text.isEmpty ? nil : text
  }

  /// A company number as Companies House writes it: spreadsheets drop the noughts before it.
  private static func companyNumber(_ typed: String) -> String? {
    guard let text = plain(typed) else { return nil }
    let isFigures = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isFigures && (5...7).contains(text.count)
      ? String(repeating: "0", count: 8 - text.count) + text : text
  }

  private static func isCharityNumber(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let number = parts.first, (6...7).contains(number.utf8.count), parts.count < 3 else { return false }
    return parts.allSatisfy { part in
      (1...7).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  private static func isCompanyNumber(_ text: String) -> Bool {
    text.utf8.count == 8 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let beginning = "https://"
    guard text.hasPrefix(beginning), text.utf8.count <= TextLimit.title else { return false }
    let host = text.dropFirst(beginning.count).prefix { !"/?#".contains($0) }
    return host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".")
      && host.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      } && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
  }
}
