import Council

enum WrittenConstitution {
  static func constitution(_ proposed: ProposedAmendment) -> YAMLText {
    var keys = KeysWritten<ConstitutionKey>()
    keys.put(.consideredOn, proposed.consideredOn)
    keys.put(.consultation, proposed.consultation)
    let passages = proposed.amendments.flatMap { amendment in amendment.replacements.map { (amendment, $0) } }
    keys.put(.amendments, passages) { passage($0.0, $0.1) }
    return keys.value
  }

  private static func passage(_ amendment: ArticleAmendment, _ replacement: Replacement) -> YAMLText {
    var keys = KeysWritten<AmendmentKey>()
    keys.put(amendment.kind == .article ? .article : .appendix, amendment.article.rawValue)
    keys.put(.delete, replacement.deletes)
    keys.put(.insert, replacement.inserts)
    return keys.value
  }
}
