import Council

extension CaseDecoder {
  /// What a case changes in the constitution; passages of one article come together.
  func constitution(_ value: Value) -> ProposedAmendment? {
    guard let fields = fields(value, as: ConstitutionKey.self) else { return nil }
    let (considered, consultation) = (day(fields[.consideredOn]), line(fields[.consultation]) ?? "")
    var amendments: [ArticleAmendment] = []
    for passage in objects(fields[.amendments], passage) {
      if let place = amendments.firstIndex(where: { $0.name == passage.name }) {
        amendments[place].replacements += passage.replacements
      } else {
        amendments.append(passage)
      }
    }
    return ProposedAmendment(amendments, consideredOn: considered, consultation: consultation)
  }

  private func passage(_ value: Value) -> ArticleAmendment? {
    guard let fields = fields(value, as: AmendmentKey.self) else { return nil }
    let (article, appendix) = (
      line(fields[.article], mayBeEmpty: false), line(fields[.appendix], mayBeEmpty: false)
    )
    let (delete, insert) = (prose(fields[.delete]), prose(fields[.insert]) ?? "")
    guard let number = article ?? appendix, let delete else { return nil }
    return ArticleAmendment(
      .init(rawValue: number), kind: article == nil ? .appendix : .article,
      replacements: [Replacement(deletes: delete, inserts: insert)])
  }
}
