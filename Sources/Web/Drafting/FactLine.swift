import CaseFiles
import Council
import Law

/// A line of a field that holds several parts.
enum FactLine {
  static func written(_ line: MoneyLine) -> String {
    [
      line.year.description, line.direction.rawValue, line.amount.description, line.lasting.rawValue, line.title,
      line.fund?.rawValue ?? "",
    ].joined(separator: " | ")
  }

  static func money(_ parts: [String]) -> MoneyLine? {
    guard (5...6).contains(parts.count), let year = FinancialYear(parts[0]),
      let direction = MoneyLine.Direction(rawValue: parts[1].lowercased()),
      case .value(let amount) = ScalarForms.amount(parts[2]),
      let lasting = MoneyLine.Lasting(rawValue: parts[3].lowercased()), !parts[4].isEmpty
    else { return nil }
    let fund = parts.count == 6 && !parts[5].isEmpty ? Fund(rawValue: parts[5]) : nil
    return MoneyLine(title: parts[4], year: year, amount: amount, direction: direction, lasting: lasting, fund: fund)
  }

  static func written(_ split: SplitToCompare) -> String {
    let shares = split.funding.map { "\($0.fund.rawValue) \($0.percent)" }.joined(separator: " ")
    return [split.post.rawValue, split.name, shares].joined(separator: " | ")
  }

  static func split(_ parts: [String]) -> SplitToCompare? {
    guard parts.count == 3, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    let words = parts[2].split(separator: " ").map(String.init)
    guard words.count.isMultiple(of: 2), !words.isEmpty else { return nil }
    var shares: [FundingShare] = []
    for place in stride(from: 0, to: words.count, by: 2) {
      guard case .value(let points) = ScalarForms.percent(words[place + 1]) else { return nil }
      shares.append(FundingShare(Fund(rawValue: words[place]), basisPoints: points))
    }
    guard shares.reduce(0, { $0 + $1.basisPoints }) == 10_000 else { return nil }
    return SplitToCompare(post: .init(rawValue: parts[0]), name: parts[1], funding: shares)
  }

  static func written(_ step: TimetableStep) -> String {
    [step.kind.rawValue, step.from.typed, step.to?.typed ?? "", step.title].joined(separator: " | ")
  }

  static func step(_ parts: [String]) -> TimetableStep? {
    guard parts.count == 4, let kind = TimetableStep.Kind(rawValue: parts[0].lowercased()),
      let from = DayField(parts[1]).day, !parts[3].isEmpty
    else { return nil }
    let to = DayField(parts[2])
    guard to.typed.isEmpty || to.day.map({ $0 >= from }) ?? false else { return nil }
    return TimetableStep(kind: kind, title: parts[3], from: from, to: to.day)
  }
}

extension FactLine {
  static func written(_ report: StatutoryReport) -> String {
    [
      report.title, report.matters.map(\.rawValue).sorted().joined(separator: ", "), report.firstSent?.typed ?? "",
      report.sentToEveryMember.map { $0 ? "yes" : "no" } ?? "", report.consideredOn?.typed ?? "",
      report.consideredByFullCouncil ? "yes" : "no",
    ].joined(separator: " | ")
  }

  static func statutoryReport(_ parts: [String]) -> StatutoryReport? {
    guard parts.count == 6, !parts[0].isEmpty else { return nil }
    let named = parts[1].split(separator: ",").map { String($0).trimmed }
    let matters = named.compactMap { StatutoryReport.Matter(rawValue: $0.lowercased()) }
    let (sent, considered) = (DayField(parts[2]), DayField(parts[4]))
    let answers = ["yes": true, "no": false]
    guard matters.count == named.count, !sent.isWrong, !considered.isWrong,
      let council = answers[parts[5].lowercased()],
      parts[3].isEmpty || answers[parts[3].lowercased()] != nil
    else { return nil }
    return StatutoryReport(
      title: parts[0], matters: Set(matters), firstSent: sent.day, sentToEveryMember: answers[parts[3].lowercased()],
      consideredOn: considered.day, consideredByFullCouncil: council)
  }

  static func written(_ document: AttachedDocument) -> String {
    [document.kind.rawValue, document.title, document.attached ? "attached" : "promised"].joined(separator: " | ")
  }

  static func document(_ parts: [String]) -> AttachedDocument? {
    guard parts.count == 3, let kind = AttachedDocument.Kind(rawValue: parts[0].lowercased()), !parts[1].isEmpty,
      let attached = ["attached": true, "promised": false][parts[2].lowercased()]
    else { return nil }
    return AttachedDocument(kind: kind, title: parts[1], attached: attached)
  }

  static func written(_ recommendation: CommitteeReport.Recommendation) -> String {
    let words = recommendation.text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
    return "\(recommendation.verb.rawValue) | \(words.joined(separator: " "))".trimmed
  }

  static func recommendation(_ parts: [String]) -> CommitteeReport.Recommendation? {
    guard parts.count >= 2, let verb = CommitteeReport.Recommendation.Verb(rawValue: parts[0].lowercased()),
      !parts[1].isEmpty
    else { return nil }
    return .init(verb: verb, text: parts.dropFirst().joined(separator: " | "))
  }
}
