import Actions
import ArgumentParser
import Council
import Law
import Publishing
import Store

struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "Compare ways of meeting residents on what they did, whom they reached and what they cost.",
    discussion: """
      Takes a list (CSV with the columns \(ForumMeetingCSV.columns.joined(separator: ", ")); model, body, held and residents are needed), \
      a meeting a line, or a review that stands in a database. people and times_a_year need to stand in the first line of a body only; \
      days_to_close has the days of each action that is closed with ; between them, open how many are not. Ends with 0, and with 2 when a list \
      cannot be read.
      """)

  @Argument(help: "The list (.csv); without one, name a review.")
  var file: String?

  @Option(help: ArgumentHelp("The review, such as MR-2026-1.", valueName: "REVIEW"))
  var review: String?

  @Option(help: "The council's short name, such as kent.")
  var authority: String?

  @Option(help: ArgumentHelp("The database the review stands in.", valueName: "sqlite:FILE"))
  var database: DatabaseAddress?

  @Option(
    help: ArgumentHelp("The file with the site’s key, when it does not lie beside the database.", valueName: "FILE"))
  var keyFile: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  @Option(help: "How to answer.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "The file to write; without it the answer is printed.")
  var output: String?

  func validate() throws {
    let isReview = review != nil || database != nil || authority != nil
    guard (file != nil) != isReview else {
      throw ValidationError("Name a list, or a review with its council and database.")
    }
    guard file != nil || (review != nil && database != nil && authority != nil) else {
      throw ValidationError("A review needs --review, --authority and --database.")
    }
  }

  func run() throws {
    try explaining {
      let (title, comparison) = try found()
      switch format {
      case .text:
        try Output(output).write(
          ComparisonText.write(
            title, comparison, width: Terminal.width, colour: output == nil && Terminal.showsColour))
      case .csv: try Output(output).write(ComparisonCSV.write(comparison))
      case .json: try Output(output).write(ComparisonJSON.write(title, comparison))
      }
    }
  }

  private func found() throws -> (title: String, comparison: ModelComparison) {
    if let file {
      let (read, messages) = ForumMeetingCSV.read(try Input.read(file, limits: .standard), file: file)
      guard let comparison = read else { throw Refusal(messages) }
      return ("Models in \(file)", comparison)
    }
    guard let database, let authority, let review else { throw CleanExit.helpRequest(Self.self) }
    let records = try database.open(keyFile: keyFile)
    guard try records.authority(authority) != nil else {
      throw ActionRefusal.unknownAuthority(authority, known: try records.authorities().map(\.id))
    }
    return try records.read { open in
      guard let kept = try open.modelReview(.init(rawValue: review), at: authority) else {
        throw EstablishmentRefusal.doesNotStand("review \(review)", on: .today)
      }
      return (kept.title, try open.comparison(of: kept, at: authority, on: .today))
    }
  }
}
