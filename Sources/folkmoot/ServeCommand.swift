import ArgumentParser
import Foundation
import Hummingbird
import Law
import Logging
import Store
import Web

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the website.")

  @OptionGroup var place: DatabaseOption
  @OptionGroup var mail: MailOptions

  @Option(help: "The port; 0 takes one that is free.")
  var port = 8080

  @Option(help: "The address to listen on; 0.0.0.0 for all of this machine.")
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Where to lay down each day’s seals on the records, for others to take.", valueName: "FOLDER"))
  var seals: String?

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("A port is from 0 to 65535; \(port) is not.") }
  }

  func run() async throws {
    var opened: (records: Records, postman: Postman?)?
    try explaining {
      let records = try place.open()
      opened = (records, try mail.postman(records))
    }
    guard let (records, postman) = opened else { return }
    let site = Site(records: records, now: { .now })
    var logger = Logger(label: "folkmoot")
    logger.logLevel = .notice
    let host = host
    let application = site.makeApplication(host: host, port: port, logger: logger) { port in
      Output.say("Folkmoot is at http://\(host == "127.0.0.1" ? "localhost" : host):\(port)")
    }
    var chores = Chores(chores: [.sealing(records, folder: seals)], logger: logger)
    if let postman { chores.chores.append(.letters(postman, logger)) }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { [chores] in await chores.run() }
        defer { group.cancelAll() }
        try await application.runService()
      }
    } catch {
      try explaining {
        throw Refusal(file: "\(host):\(port)", Self.words(for: error))
      }
    }
  }

  private static func words(for error: any Error) -> String {
    let said = String(describing: error)
    if said.contains("errno: 98") {
      return "Another program listens here. Choose another with --port, or stop that program."
    }
    if said.contains("errno: 13") { return "This port is kept for the system. Choose one above 1023 with --port." }
    return "The website cannot listen here. Check --host and --port. The system says: \(said)"
  }
}
