import Actions
import ArgumentParser
import Council
import Foundation
import Law
import Publishing
import Store

struct ConstitutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "constitution", abstract: "Enter a council’s constitution from Markdown, or write it out.",
    subcommands: [Import.self, Export.self])

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a constitution, and enter it into the database when one is named.",
      discussion: """
        A heading of the form “# Article 11: Officers” or “# Appendix A2: Scheme of delegation” begins each part; the line \
        “Posts: CX, DLG” below it names posts. Articles it names are added or changed, the others stay.
        """)

    @Argument(help: "The file, or a folder of files ending in .md, which are read in the order of their names.")
    var file: String

    @OptionGroup var entering: EnteringOptions

    func run() throws {
      try explaining {
        let articles = try read()
        let appendices = articles.count { $0.kind == .appendix }
        Output.say("\(articles.count - appendices) articles, \(appendices) appendices.")
        guard let (records, authority) = try entering.open() else { return }
        let deed = EnterConstitution(articles, of: authority, from: entering.from, source: file)
        let changed = try records.carryOut(deed, by: .operatorAtTheMachine, at: .now)
        Output.say(
          changed == 0 ? "\(authority): all of it stood already." : "\(authority): entered or changed \(changed).")
      }
    }

    private func read() throws -> [Article] {
      var (articles, messages): ([Article], [InputMessage]) = ([], [])
      for path in try Self.files(file) {
        let bytes = try Input.read(path, limits: CSVLimits(bytes: ConstitutionMarkdown.mostBytes))
        let (found, wrong) = ConstitutionMarkdown.read(bytes, file: path)
        for article in found where articles.contains(where: { $0.reference == article.reference }) {
          messages.append(InputMessage(file: path, value: article.name, text: "Another file has this number already."))
        }
        articles += found
        messages += wrong
      }
      guard messages.isEmpty else { throw Refusal(messages) }
      return articles
    }

    private static func files(_ path: String) throws -> [String] {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        return [path]
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".md") }.sorted()
      guard !names.isEmpty else { throw Refusal(file: path, "This folder has no file that ends in .md.") }
      return names.map { "\(path)/\($0)" }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a council’s constitution as it stands on a day, as Markdown.")

    @OptionGroup var place: DatabaseOption
    @Option(help: "The council's short name, such as rotherham.") var authority: String
    @Option(name: .customLong("on"), help: "The day. (default: today)") var day: Day?
    @Option(name: .shortAndLong, help: "The file to write. (default: standard output)") var output: String?

    func run() throws {
      try explaining {
        let articles = try place.open().read { records in
          guard try records.authority(authority) != nil else {
            throw ActionRefusal.unknownAuthority(authority, known: try records.authorities().map(\.id))
          }
          return try records.articles(of: authority, on: day ?? .today)
        }
        try Output(output).write(ConstitutionMarkdown.write(articles))
      }
    }
  }
}
