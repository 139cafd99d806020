import Actions
import ArgumentParser
import Council
import DatabasePort
import Foundation
import Law
import Publishing
import Store

struct EnquiriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enquiries", abstract: "Take what people ask the council by e-mail, and say what waits for an answer.",
    subcommands: [List.self, Receive.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say which enquiries are open, the first due first. It names neither who asked nor what.")

    @OptionGroup var place: DatabaseOption

    @Option(help: "The council's short name, such as rotherham.")
    var authority: String

    func run() throws {
      try explaining {
        let records = try place.open()
        guard try records.authority(authority) != nil else {
          throw ActionRefusal.unknownAuthority(authority, known: try records.authorities().map(\.id))
        }
        let open = try records.read {
          try $0.enquiries(.all, of: "", on: .today, at: authority, atMost: 1_000)
        }
        if open.isEmpty { Output.say("No enquiry is open.") }
        for one in open {
          let state = one.state(on: .today).words
          Output.say("\(one.reference.rawValue)  due \(one.due.iso)  \(state)  \(one.owner?.post ?? "")")
        }
      }
    }
  }

  struct Receive: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take one letter by e-mail from standard input, as a mail server’s pipe gives it.",
      discussion: """
        A letter whose subject names an enquiry, such as [Q-2026-12], joins it when it comes from the address of whoever \
        asked; any other is a new enquiry. Files are not kept. What a program wrote by itself is passed over. It ends with 65 \
        when a letter cannot be read, and with 75 when the mail server should try again later.
        """)

    @OptionGroup var place: DatabaseOption

    @Option(help: "The council's short name, such as rotherham.")
    var authority: String

    func run() throws {
      do {
        let letter = try MailReader.read(Self.input())
        guard !letter.isAutomatic else {
          Output.say("A program wrote this letter by itself. It is passed over.")
          return
        }
        Output.say(try enter(letter))
      } catch let problem as MailProblem {
        Output.complain(problem.description)
        throw ExitCode(65)
      } catch let refusal as EstablishmentRefusal {
        Output.complain(refusal.description)
        throw ExitCode(65)
      } catch let problem as DatabaseProblem {
        Output.complain("\(problem)")
        throw ExitCode(75)
      }
    }

    /// The letter, and no more than one that is too large to be read.
    private static func input() throws -> [UInt8] {
      var bytes: [UInt8] = []
      while bytes.count <= MailReader.mostBytes {
        guard let more = try FileHandle.standardInput.read(upToCount: 1 << 16), !more.isEmpty else { break }
        bytes += more
      }
      return bytes
    }

    private func enter(_ letter: MailMessage) throws -> String {
      var words = letter.text
      if letter.isCut { words += "\n[The letter is longer. Its end was not taken.]" }
      if letter.files > 0 {
        words += "\n[\(letter.files) \(letter.files == 1 ? "file" : "files") came with it, and not taken.]"
      }
      let deed = ReceiveEnquiryLetter(
        from: letter.from, called: letter.name, subject: letter.subject, words, at: authority)
      switch try place.open().carryOut(deed, by: .operatorAtTheMachine, at: .now) {
      case .received(let reference): return "\(reference.rawValue): a new enquiry."
      case .joined(let reference): return "\(reference.rawValue): it joined this enquiry."
      case .known(let reference): return "\(reference.rawValue): it came before."
      }
    }
  }
}
