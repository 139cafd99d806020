import Actions
import ArgumentParser
import CaseFiles
import Council
import Foundation
import Law
import Store

struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Restructures in the making: list them, take them out as files, take files in.",
    subcommands: [List.self, Export.self, Import.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List a council’s drafts with their alternatives.")

    @OptionGroup var place: DatabaseOption
    @Option(help: "The council's short name, such as rotherham.") var authority: String

    func run() throws {
      try explaining {
        try place.open().read { records in
          for draft in try records.drafts(of: authority) {
            Output.say("\(draft.id)  \(draft.state.words)  \(draft.title)")
            for name in try records.alternativeNames(of: draft.id, at: authority) {
              Output.say("  \(name.reference.rawValue)  \(name.name)")
            }
          }
        }
      }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write an alternative of a draft as the folder of a case.")

    @Argument(help: "The draft, as draft list names it.") var draft: String
    @Argument(help: "The folder to write into; it is made when it is not there.") var folder: String
    @OptionGroup var place: DatabaseOption
    @Option(help: "The council's short name, such as rotherham.") var authority: String
    @Option(help: "The alternative.") var alternative = "A"

    func run() throws {
      try explaining {
        let found = try place.open().read {
          try $0.alternative(.init(rawValue: alternative), of: draft, at: authority)
        }
        guard let found else { throw DraftRefusal.unknownAlternative(alternative) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, bytes) in CaseWriter.files(found.restructure) { try Output("\(folder)/\(name)").write(bytes) }
        Output.say("\(found.name): case.yml and establishment.csv are in \(folder).")
      }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take the folder of a case in: as a draft of its own, or as the next step of an alternative.")

    @Argument(help: "The folder of the case.") var folder: String
    @OptionGroup var place: DatabaseOption
    @Option(help: "The draft to take it into; without it a draft is begun.") var draft: String?
    @Option(help: "The alternative that takes the step.") var alternative = "A"

    func run() throws {
      try explaining {
        let restructure = try CaseFolder.read(folder).drafted
        let (records, authority) = (try place.open(), restructure.authority.id)
        guard let draft else {
          let begun = try records.carryOut(StartDraft(restructure), by: .operatorAtTheMachine, at: .now)
          return Output.say("\(begun.id): begun as a draft, \(begun.title).")
        }
        let reference = DraftAlternative.Reference(rawValue: alternative)
        guard let standing = try records.read({ try $0.alternative(reference, of: draft, at: authority) }) else {
          throw DraftRefusal.unknownAlternative(alternative)
        }
        let words = CaseDifference(from: standing.restructure, to: restructure).words
        let step = try records.carryOut(
          TakeStep(
            .replace(restructure, words: words), at: DraftPlace(draft, reference, version: standing.version),
            of: authority), by: .operatorAtTheMachine, at: .now)
        Output.say("Step \(step.number): \(step.words). \(step.effect)")
      }
    }
  }
}
