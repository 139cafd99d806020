import Council

/// A committee report as it is written.
enum WrittenReport {
  static func report(_ report: CommitteeReport) -> YAMLText {
    var keys = KeysWritten<ReportKey>()
    keys.put(.by, report.by)
    keys.put(.to, report.to)
    keys.put(.day, report.day)
    keys.put(.subject, report.subject)
    keys.put(.classification, report.classification)
    keys.put(.areas, report.areas)
    keys.put(.summary, report.summary)
    keys.put(.recommendations, report.recommendations, recommendation)
    keys.put(.recommendationsRepeated, report.recommendationsRepeated, recommendation)
    keys.put(.sections, report.sections) { section in
      var keys = KeysWritten<SectionKey>()
      keys.put(.kind, section.kind.rawValue)
      keys.put(.title, section.title)
      keys.put(.paragraphs, .list(section.paragraphs.map { .text($0) }))
      return keys.value
    }
    keys.put(.implications, report.implications) { implication in
      var keys = KeysWritten<ImplicationKey>()
      keys.put(.kind, implication.kind.rawValue)
      keys.put(.paragraphs, .list(implication.paragraphs.map { .text($0) }))
      keys.put(.signedOffBy, implication.signedOffBy)
      return keys.value
    }
    if let papers = report.backgroundPapers { keys.put(.backgroundPapers, .list(papers.map { .text($0) })) }
    keys.put(.contactPost, report.contactPost)
    keys.put(.sourceNumbering, report.sourceNumbering)
    return keys.value
  }

  private static func recommendation(_ item: CommitteeReport.Recommendation) -> YAMLText {
    var keys = KeysWritten<RecommendationKey>()
    keys.put(.verb, item.verb.rawValue)
    keys.put(.text, item.text)
    keys.put(.designation, item.designation?.rawValue ?? "")
    if !item.titles.isEmpty {
      keys.put(.titles, .keys(item.titles.sorted { $0.key < $1.key }.map { ($0.key.rawValue, .text($0.value)) }))
    }
    return keys.value
  }
}
