import Law

/// What a paper has beside its text: a file, the implications that officers sign, and whether it is a report of its own.
public struct PaperParts: Hashable, Sendable, Codable {
  /// The file; `nil` when all of it is text.
  public var file: PaperFile?
  /// What it means for money, law, equality and the rest, by the council’s template.
  public var implications: [Implication]
  /// Why it may be published though something is missing; `nil` when nobody said so.
  public var waiver: ImplicationWaiver?
  /// Whether it belongs to a report and is none itself, so that neither the template nor background papers are asked of it.
  public var isAppendix: Bool

  /// Parts; none unless they are named.
  public init(
    file: PaperFile? = nil, implications: [Implication] = [], waiver: ImplicationWaiver? = nil, isAppendix: Bool = false
  ) {
    (self.file, self.implications, self.waiver, self.isAppendix) = (file, implications, waiver, isAppendix)
  }

  /// Whether there is nothing but text.
  public var isEmpty: Bool { self == PaperParts() }

  /// The implications that say something.
  public var filled: [Implication] { implications.filter { !$0.text.isEmpty } }

  /// These parts with the signatures and the reason of those before, as far as nothing was changed that they were put under.
  /// `isSameText` says whether title, text, recommendations and file are what they were. Signatures of these parts themselves do not count.
  public func signed(as before: PaperParts?, isSameText: Bool) -> PaperParts {
    var parts = self
    let isSame = isSameText && file == before?.file
    parts.implications = implications.map { implication in
      var implication = implication
      let known = before?.implications.first { $0.key == implication.key }
      implication.signature = isSame && known?.text == implication.text ? known?.signature : nil
      return implication
    }
    let words = implications.map { [$0.key, $0.text] }
    parts.waiver = isSame && words == before?.implications.map { [$0.key, $0.text] } ? before?.waiver : nil
    return parts
  }
}

/// What a report says of one consequence of what it asks for, and which post answers for it.
public struct Implication: Hashable, Sendable, Codable {
  /// Its section of the template.
  public var key: String
  /// What sort of consequence it is about.
  public var kind: ReportTemplate.Kind
  /// Its heading.
  public var title: String
  /// What it says, in Markdown; empty when nothing was written yet.
  public var text: String
  /// The title of the post that signs it; empty when nobody must.
  public var signer: String
  /// Who signed these very words; `nil` until somebody has.
  public var signature: Signature?

  /// That a post answers for words, since a moment.
  public struct Signature: Hashable, Sendable, Codable {
    /// The post, never a person’s name.
    public var post: String
    /// When.
    public var at: Moment

    /// A signature from its parts.
    public init(post: String, at: Moment) { (self.post, self.at) = (post, at) }
  }

  /// An implication of a section of the template.
  public init(_ section: ReportTemplate.Section, text: String = "", signature: Signature? = nil) {
    (key, kind, title, signer) = (section.key, section.kind, section.title, section.signer)
    (self.text, self.signature) = (text, signature)
  }
}

/// Why a report may be published though its template is not filled or signed: the monitoring officer answers for that.
public struct ImplicationWaiver: Hashable, Sendable, Codable {
  /// The reason, which anyone may read who may read the report.
  public var reason: String
  /// The post.
  public var post: String
  /// When.
  public var at: Moment

  /// A waiver from its parts.
  public init(reason: String, post: String, at: Moment) { (self.reason, self.post, self.at) = (reason, post, at) }
}
