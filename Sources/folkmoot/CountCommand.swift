import ArgumentParser
import Counting
import Foundation
import Publishing
import Secrets
import Web

struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Count a vote on money, exactly, and say why each project won or lost.",
    discussion: """
      The file is Pabulib (.pb), or a spreadsheet saved as CSV: one row a ballot, or one row a project and one column a voter; - is \
      standard input. The rule that the file names is the default; folkmoot rules lists every rule and choice. \
      Ends with 0 when it was counted or a certificate holds, 1 when a certificate is refused, and 2 when something cannot be read.
      """)

  @Argument(help: "The file with the vote.")
  var file: String

  @OptionGroup(title: "How to count") var how: CountOptions

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, csv, pabulib }

  @Option(help: "How to answer.")
  var format = Format.text

  @Flag(help: "Tell every round, and of each project that is not funded why not.")
  var explain = false

  @Option(help: ArgumentHelp("Tell the story of a project, and what would have made it win.", valueName: "id"))
  var why: [String] = []

  @Option(help: ArgumentHelp("Write the payments that prove the outcome of equal shares.", valueName: "FILE"))
  var certificate: String?

  @Option(
    help: ArgumentHelp(
      "Check a certificate in one pass over the ballots, without counting again, by the choices it states.",
      valueName: "CERTIFICATE"))
  var verify: String?

  @Option(
    help: ArgumentHelp(
      "Say how many paper ballots to compare so that a wrong greedy outcome stays unseen with no greater chance than this, such as 5%.",
      valueName: "risk"))
  var sample: String?

  @Option(
    help: ArgumentHelp(
      "Write a receipt for every ballot that is counted, by which its voter can see that it is; their root is told with the result.",
      valueName: "FILE.csv"))
  var receipts: String?

  @Option(
    help: ArgumentHelp(
      "Say whether a ballot with this receipt is among those counted.", valueName: "receipt"))
  var receipt: String?

  @Option(
    help:
      "How many counts to make at once for --why and the page of --explain. (default: one for each core)"
  )
  var cores: Int?

  @Option(name: .shortAndLong, help: "The file to write; without it the answer is printed.")
  var output: String?

  func validate() throws {
    guard why.isEmpty || format == .text || format == .json else {
      throw ValidationError("Stories are told as text or JSON: leave --format out, or say --format json.")
    }
    guard cores.map({ (1...64).contains($0) }) ?? true else {
      throw ValidationError("--cores is a number from 1 to 64.")
    }
    guard
      receipt == nil
        || receipts == nil && verify == nil && certificate == nil && why.isEmpty && sample == nil
    else {
      throw ValidationError(
        "--receipt looks for a ballot and does not count; leave --receipts, --verify, --certificate, --why and --sample out."
      )
    }
    guard receipt == nil || format == .text || format == .json else {
      throw ValidationError(
        "Whether a ballot is counted is told as text or JSON: leave --format out, or say --format json."
      )
    }
    guard verify == nil || receipts == nil else {
      throw ValidationError(
        "--verify checks a certificate and does not count; leave --receipts out.")
    }
    guard verify == nil || certificate == nil && why.isEmpty else {
      throw ValidationError("--verify checks a certificate and does not count; leave --certificate and --why out.")
    }
  }

  func run() throws {
    try explaining {
      do {
        if let verify {
          try check(verify)
        } else if let receipt {
          try find(receipt)
        } else {
          try count()
        }
      } catch let problem as CountChoiceProblem {
        throw Refusal([problem.message])
      }
    }
  }

  private func count() throws {
    let vote = try VoteFile.read(file, choices: how.choices, keepsVoters: receipts != nil)
    vote.tell()
    let election = vote.file.election
    let rule = try vote.rule(how.choices)
    let progress = CountingBar("Counting")
    let record: CountRecord
    do throws(CountRefusal) {
      record = try election.counted(by: rule) {
        progress.show($0.part)
        return true
      }
    } catch {
      throw Refusal(file: file, Self.words(error))
    }
    progress.end()
    var telling = CountTelling(record, of: election, refused: vote.file.refused)
    let places = try why.map { try vote.place($0, option: "--why") }
    let asked = format == .html && explain ? Array(election.projects.indices) : places
    telling.answers = WhatIfCounts.answers(
      asked.flatMap(telling.questions), of: election, by: record.rule, cores: cores ?? Self.ownCores
    )
    var digests = vote.digests(rule)
    if let receipts { digests.receipts = try writeReceipts(receipts, vote) }
    if let certificate { try write(certificate, record, vote, digests) }
    try Output(output).write(try answer(telling, places, vote, digests))
    if let sample { try tellSample(sample, record, election) }
  }

  private static var ownCores: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  private func answer(
    _ telling: CountTelling, _ places: [Int], _ vote: VoteFile, _ digests: CountDigests
  ) -> [UInt8] {
    let record = telling.record
    let (width, colour) = (Terminal.width, output == nil && Terminal.showsColour)
    switch format {
    case .text where !places.isEmpty:
      return CountText.stories(telling, of: places, width: width, colour: colour)
    case .text:
      return CountText.write(
        telling, explaining: explain, digests: digests, choices: how.choices.completed(by: record.rule), width: width,
        colour: colour)
    case .json:
      var value = CountJSON.value(record, of: vote.file.election, refused: vote.file.refused, digests: digests)
      if case .object(var members) = value {
        if explain { members.append(("explanation", telling.value)) }
        if !places.isEmpty {
          let stories = places.map { place in
            JSONText.Value.object([
              ("id", .text(vote.file.election.projects[place].id)),
              ("story", .list(telling.project(place).map { .text($0) })),
            ])
          }
          members.append(("stories", .list(stories)))
        }
        value = .object(members)
      }
      return JSONText.write(value)
    case .html:
      let name = URL(filePath: vote.name).lastPathComponent
      let command = "folkmoot count \(ShellWord.file(name)) \(how.choices.completed(by: record.rule).command)"
      return CountedVote(
        vote.file, named: name, telling: telling, digests: digests, command: command,
        tellsChances: explain
      ).document
    case .csv: return CountCSV.write(telling)
    case .pabulib:
      return Array(
        PabulibWriter.text(vote.file, winners: record.winners, rule: CountRuleText.pabulib(record.rule)).utf8)
    }
  }

  private func writeReceipts(_ path: String, _ vote: VoteFile) throws -> String {
    let receipts = vote.receipts
    var next = 0
    try Output(path).write(pieces: {
      guard next < max(1, receipts.count) else { return nil }
      let places = next..<min(receipts.count, next + 10_000)
      next = max(places.upperBound, 1)
      return receipts.csv(places)
    })
    return receipts.root
  }

  /// Says whether a ballot is among those counted, and what it marks, so that its voter sees that nobody changed it.
  private func find(_ receipt: String) throws {
    guard BallotReceipts.isReceipt(receipt) else {
      throw Refusal([
        InputMessage(
          file: "--receipt", value: receipt,
          text: "A receipt is expected: 64 of the digits 0 to 9 and letters a to f.")
      ])
    }
    let vote = try VoteFile.read(file, choices: how.choices, keepsVoters: true)
    vote.tell()
    let (receipts, election) = (vote.receipts, vote.file.election)
    guard let place = receipts.place(of: receipt) else {
      let words = CountWords(election).count(Int64(receipts.count), "ballot")
      let text =
        "No ballot with this receipt is among the \(words) that are counted. Either this is another file than the receipt was written for, or the ballot was left out or altered."
      try Output(output).write(
        format == .json
          ? JSONText.write(
            .object([("counted", .flag(false)), ("ballots", .whole(receipts.count))]))
          : Array((text + "\n").utf8))
      throw ExitCode(1)
    }
    let marked = receipts.marked(place).map { election.projects[$0].id }
    if format == .json {
      return try Output(output).write(
        JSONText.write(
          .object([
            ("counted", .flag(true)), ("number", .whole(place + 1)),
            ("ballots", .whole(receipts.count)),
            ("statement", .text(receipts.statement(place))),
            ("marks", .list(marked.map { .text($0) })),
            ("root", .text(receipts.root)),
            ("path", .list(receipts.path(to: place).map { .text($0) })),
          ])))
    }
    let names = CountWords(election).names(receipts.marked(place), most: 200)
    try Output(output).write(
      Array(
        """
        A ballot with this receipt is counted: number \(place + 1) of \(receipts.count). \(marked.isEmpty ? "It marks nothing." : "It marks \(names).")
        Root of the receipts: \(receipts.root)

        """.utf8))
  }

  private func write(
    _ path: String, _ record: CountRecord, _ vote: VoteFile, _ digests: CountDigests
  ) throws {
    guard
      let proof = CountProof(record, of: vote.file.election, choices: how.choices, digests: digests)
    else {
      throw Refusal(
        file: file,
        "Certificates are for equal shares without parts of the budget; this count goes by \(CountRuleText.method(record.rule)). Whoever doubts it counts the file again and compares the SHA-256."
      )
    }
    try Output(path).write(JSONText.write(proof.value))
  }

  private func check(_ path: String) throws {
    let proof = try read(certificate: path)
    let vote = try VoteFile.read(file, choices: proof.choices)
    let rule = try vote.rule(proof.choices)
    let asked = how.choices.nameARule ? try vote.rule(how.choices) : rule
    do throws(CountProof.Fault) {
      guard asked == rule else { throw .anotherRule }
      try proof.check(vote.file.election, rule: rule, digests: vote.digests(rule))
    } catch {
      try answer(refused: error)
      throw ExitCode(1)
    }
    try answer(proof, vote, rule)
  }

  private func read(certificate path: String) throws -> CountProof {
    do {
      if let proof = try CountProof.read(try Input.read(path)) { return proof }
    } catch let problem as JSONProblem {
      throw Refusal([InputMessage(file: path, line: problem.line, column: problem.column, text: problem.text)])
    }
    throw Refusal(file: path, "This is no certificate that folkmoot count --certificate writes.")
  }

  private func answer(refused fault: CountProof.Fault) throws {
    let answer = JSONText.Value.object([("holds", .flag(false)), ("reason", .text(fault.words))])
    try Output(output).write(
      format == .json ? JSONText.write(answer) : Array("The certificate is refused. \(fault.words)\n".utf8))
  }

  private func answer(_ proof: CountProof, _ vote: VoteFile, _ rule: CountRule) throws {
    if format == .json {
      return try Output(output).write(
        JSONText.write(
          .object([
            ("holds", .flag(true)), ("winners", .list(proof.winners.map { .text($0) })),
            ("choices", .text(proof.choices.command)),
          ])))
    }
    let count = proof.winners.count
    var text = "The certificate holds: the payments of \(vote.file.election.ballots.count) ballots lead to "
    text += count == 1 ? "this funded project" : "these \(count) funded projects"
    text += ", for \(proof.cost): \(proof.winners.joined(separator: " "))\nChoices: \(proof.choices.command)\n"
    if let own = CountRuleText.rule(of: vote.file), own != rule {
      text += "The file itself names another rule: \(vote.file["rule"] ?? "").\n"
    }
    try Output(output).write(
      Array(String(decoding: text.utf8.map { $0 < 32 && $0 != 10 ? 32 : $0 }, as: UTF8.self).utf8))
  }

  private func tellSample(_ risk: String, _ record: CountRecord, _ election: Election) throws {
    guard let limit = CountChoices.part(risk), limit > .zero, limit < Fraction(whole: 1) else {
      throw Refusal([
        InputMessage(
          file: "--sample", value: risk, text: "A chance between none and all is expected, such as 5% or 1/20.")
      ])
    }
    guard let margin = record.leastMargin else {
      throw Refusal(
        file: "--sample",
        "A sample is worked out for greedy counts that pass over what does not fit; for others compare every ballot.")
    }
    let size = RecountSample.size(ballots: election.ballots.weight, margin: margin, riskLimit: limit)
    Output.complain(
      "Compare \(size) of \(election.ballots.weight) paper ballots, drawn at random, with what was keyed in: the outcome stands by \(margin) votes at least."
    )
  }

  private static func words(_ refusal: CountRefusal) -> String {
    switch refusal {
    case .tooManyProjects(let most): "There are more projects than can be counted; \(most) are the most."
    case .sameID(let id): "Two projects have the id \(id). Give each its own."
    case .costBelowZero(let id): "Project \(id) costs less than nothing. Write what it costs."
    case .amountTooLarge: "An amount is too large to be counted with; 18 digits are the most."
    case .stopped: "The count was stopped."
    case .tooManyBallots: "The ballots weigh more together than can be counted; 15 digits are the most."
    }
  }
}
