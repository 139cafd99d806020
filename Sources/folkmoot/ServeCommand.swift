import Actions
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

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("A port is from 0 to 65535; \(port) is not.") }
  }

  func run() async throws {
    var opened: (site: Site, postman: Postman?, records: Records)?
    try explaining {
      let records = try place.open()
      opened = (Site(records: records, now: { .now }), try mail.postman(records), records)
    }
    guard let (site, postman, records) = opened else { return }
    var logger = Logger(label: "folkmoot")
    logger.logLevel = .notice
    let host = host
    let application = site.makeApplication(host: host, port: port, logger: logger) { port in
      Output.say("Folkmoot is at http://\(host == "127.0.0.1" ? "localhost" : host):\(port)")
    }
    let chores = Chores(
      chores: [.retention(records, logger)] + (postman.map { [.letters($0, logger)] } ?? []), logger: logger)
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await chores.run() }
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
