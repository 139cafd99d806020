import Law

/// What the reports of a council must say beside their text, and which posts sign it. A council declares its own, or has none.
public struct ReportTemplate: Hashable, Sendable, Codable {
  /// What a section is about.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case financial, legal, equality, climate, consultation, risk
    /// Something else, by its title.
    case other

    /// What such a section is mostly called.
    public var words: String {
      switch self {
      case .financial: "Financial implications"
      case .legal: "Legal implications"
      case .equality: "Equality implications"
      case .climate: "Climate and environment implications"
      case .consultation: "Consultation"
      case .risk: "Risks"
      case .other: "Other implications"
      }
    }
  }

  /// One section.
  public struct Section: Hashable, Sendable, Codable {
    /// What tells it apart from the others; it stays when the title changes.
    public var key: String
    /// What it is about.
    public var kind: Kind
    /// Its heading.
    public var title: String
    /// Whether no report is published without it.
    public var isRequired: Bool
    /// The title of the post that signs it; empty when nobody must.
    public var signer: String

    /// A section from its parts.
    public init(key: String, kind: Kind, title: String, isRequired: Bool = true, signer: String = "") {
      (self.key, self.kind, self.title) = (key, kind, title)
      (self.isRequired, self.signer) = (isRequired, signer)
    }
  }

  /// How often it was declared.
  public var version: Int
  /// The sections, in the order in which reports have them; none when the council asks nothing.
  public var sections: [Section]

  /// A template from its parts.
  public init(version: Int = 0, sections: [Section] = []) { (self.version, self.sections) = (version, sections) }

  /// The most sections of a template.
  public static let most = 12

  /// What many councils ask, with nobody to sign yet.
  public static let usual = ReportTemplate(
    sections: Kind.allCases.filter { $0 != .other && $0 != .risk }.map {
      Section(key: $0.rawValue, kind: $0, title: $0.words)
    })

  /// The implications a report has under this template: those that were written with what they say, the others empty. What was written
  /// under a section that is no more stays at the end.
  public func implications(over written: [Implication]) -> [Implication] {
    let asked = sections.map { section in
      let known = written.first { $0.key == section.key }
      return Implication(section, text: known?.text ?? "", signature: known?.signature)
    }
    let keys = Set(sections.map(\.key))
    return asked + written.filter { !keys.contains($0.key) && !$0.text.isEmpty }
  }

  /// What a report lacks before it may be published, each in a sentence; nothing when it is whole.
  public func missing(in parts: PaperParts) -> [String] {
    sections.compactMap { section in
      let written = parts.implications.first { $0.key == section.key }
      guard let written, !written.text.isEmpty else {
        return section.isRequired ? "“\(section.title)” is empty." : nil
      }
      guard !section.signer.isEmpty, written.signature?.post != section.signer else { return nil }
      return "“\(section.title)” waits for the signature of the \(section.signer)."
    }
  }

  /// What stands against this template as it is stated. Fields are those of its form, by the place of a section from 1.
  public var objections: [Objection] {
    var found: [Objection] = []
    if sections.count > Self.most {
      found.append(.refusal("title-1", "A template may have \(Self.most) sections."))
    }
    for (place, section) in sections.enumerated() {
      let field = "title-\(place + 1)"
      found += TextLimit.objections(field, section.title, most: TextLimit.title, what: "A heading")
      found += TextLimit.objections("signer-\(place + 1)", section.signer, most: TextLimit.title, what: "A post")
      if sections[..<place].contains(where: { $0.title == section.title }) {
        found.append(.refusal(field, "Two sections are called “\(section.title)”. Give one another heading."))
      }
    }
    return found
  }
}
