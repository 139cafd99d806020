import Actions
import ArgumentParser
import Council
import Foundation
import Law
import Store

struct ProposalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proposal", abstract: "Enter what was decided on a restructure, and put it into effect.",
    subcommands: [Decide.self, Met.self, TakeEffect.self, Consultation.self])

  /// Which proposal of which council in which database.
  struct Place: ParsableArguments {
    @Argument(help: "The proposal's short name.")
    var proposal: String

    @Option(help: "The council's short name, such as rotherham.")
    var authority: String

    @OptionGroup var database: DatabaseOption

    func carryOut<D: Deed>(_ deed: D) throws -> D.Outcome {
      try database.open().carryOut(deed, by: .operatorAtTheMachine, at: .now)
    }
  }

  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Enter what was decided on a proposal.")

    @OptionGroup var place: Place
    @Argument(help: "What was decided: approved, refused or rescinded.")
    var outcome: ProposalDecision.Outcome
    @Option(help: "The decision of the register that it is, such as D-2026-14, instead of who, minute and day.")
    var decision: String?
    @Option(help: "Who decided.")
    var by = ""
    @Option(help: "Where the decision is written down, such as “minute 47”.")
    var minute = ""
    @Option(help: "The day it was decided.")
    var on: Day?
    @Option(help: "The first day it counts. (default: the day of the decision)")
    var from: Day?
    @Option(help: "Why, in a sentence that anyone may read.")
    var reason: String
    @Option(help: "A condition, such as “evaluation: the grade of the new post”; may be given several times.")
    var condition: [String] = []
    @Flag(help: "Enter it in spite of warnings.")
    var inSpite = false

    func validate() throws {
      guard decision != nil || on != nil else {
        throw ValidationError("Say on which day it was decided with --on, or name it with --decision.")
      }
    }

    func run() throws {
      try explaining {
        let day = on ?? .today
        let decision = ProposalDecision(
          id: 0, outcome, decidedOn: day, takenBy: by, minute: minute, effectiveDay: from ?? day, reason: reason,
          conditions: condition.map(Self.condition), register: decision.map(Decision.Reference.init(rawValue:)))
        let entry = try place.carryOut(
          DecideProposal(decision, on: place.proposal, of: place.authority, inSpiteOfWarnings: inSpite))
        Output.say("\(outcome.words): entry \(entry).")
      }
    }

    private static func condition(_ text: String) -> ImplementationCondition {
      let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, let kind = ImplementationCondition.Kind(rawValue: parts[0]) else {
        return ImplementationCondition(id: 0, .other, text)
      }
      return ImplementationCondition(id: 0, kind, parts[1])
    }
  }

  struct Met: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Note that a condition of an approval is met.")

    @OptionGroup var place: Place
    @Argument(help: "The number of the condition.")
    var condition: Int
    @Option(help: "The day it was met.")
    var on: Day
    @Option(help: "Where one can see that.")
    var evidence: String

    func run() throws {
      try explaining {
        let entry = try place.carryOut(
          MeetCondition(condition, of: place.proposal, at: place.authority, on: on, evidence: evidence))
        Output.say("Condition \(condition) is met: entry \(entry).")
      }
    }
  }

  struct TakeEffect: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "take-effect", abstract: "Put a decided proposal into effect; a serving site does it by itself.")

    @OptionGroup var place: Place

    func run() throws {
      try explaining {
        let entry = try place.carryOut(PutIntoEffect(place.proposal, of: place.authority))
        Output.say("\(place.proposal) took effect: entry \(entry).")
      }
    }
  }
}

extension ProposalDecision.Outcome: ExpressibleByArgument {}
