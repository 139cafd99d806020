import Actions
import ArgumentParser
import Council
import Foundation
import Law
import Store

extension ProposalCommand {
  struct Consultation: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say where the consultation of staff and unions on a proposal stands; it tells numbers and no names.",
      discussion: "Ends with 0 when nothing is overdue, and 1 when it is past its last day and not closed.")

    @OptionGroup var place: Place
    @Option(name: .customLong("on"), help: "The day on which it is looked at. (default: today)")
    var day: Day?

    func run() throws {
      try explaining {
        let today = day ?? .today
        let (id, name) = (place.authority, place.proposal)
        let standing = try place.database.open().read { open in
          guard let proposal = try open.proposal(name, of: id) else {
            throw ImplementationRefusal.unknownProposal(name)
          }
          guard let consultation = try open.staffConsultation(on: name, at: id) else {
            throw StaffConsultationRefusal.unknown
          }
          return ConsultationStanding(
            proposal: proposal, consultation: consultation,
            people: try open.consultedPeople(on: name, at: id).count,
            responses: try open.consultationResponses(on: name, at: id),
            themes: try open.consultationThemes(on: name, at: id))
        }
        for line in standing.lines(on: today) { Output.say(line) }
        Foundation.exit(standing.consultation.closedOn == nil && standing.consultation.closes < today ? 1 : 0)
      }
    }
  }
}

/// Where a consultation stands, in numbers.
private struct ConsultationStanding {
  var proposal: RestructureCase
  var consultation: StaffConsultation
  var people: Int
  var responses: [ConsultationResponse]
  var themes: [ConsultationTheme]

  func lines(on today: Day) -> [String] {
    let unions = Set(responses.filter { $0.source == .union }.map(\.name)).count
    let missing = consultation.missing.map(\.words)
    return [
      "\(proposal.title): \(state(on: today))",
      "Consulted: \(people) people, \(consultation.unions.count) unions. "
        + "Responses: \(responses.count { $0.source == .staff }) of staff, of \(unions) unions; "
        + "\(responses.count { $0.themes.isEmpty }) under no theme.",
      "Themes: \(themes.count), \(themes.count { $0.answer.isEmpty }) without an answer. "
        + (consultation.summary.map { "Summary published on \($0.publishedOn.long)." } ?? "No summary is published."),
      missing.isEmpty ? "The written information is complete." : "Not in writing: \(missing.joined(separator: "; ")).",
    ]
      + consultation.findings(on: proposal).filter { $0.outcome == .notMet }.map {
        "\($0.rule): \($0.title). \($0.message)"
      }
  }

  private func state(on today: Day) -> String {
    if let closedOn = consultation.closedOn { return "closed on \(closedOn.long)" }
    if today < consultation.opens { return "opens on \(consultation.opens.long)" }
    let left = consultation.closes.days(since: today)
    return left < 0
      ? "was open until \(consultation.closes.long); close it"
      : "open until \(consultation.closes.long), \(left) days left"
  }
}
