import Actions
import ArgumentParser
import Council
import Foundation
import Hummingbird
import Law
import Logging
import Secrets
import Store
import Web

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the website.")

  @OptionGroup var place: DatabaseOption
  @OptionGroup var mail: MailOptions
  @OptionGroup var address: AddressOption
  @OptionGroup var network: NetworkOptions
  @OptionGroup var demo: DemoOptions

  @Option(help: "The port; 0 takes one that is free.")
  var port = 8080

  @Option(help: "The address to listen on; 0.0.0.0 for all of this machine.")
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp("Where to lay down each day’s seals on the records, for others to take.", valueName: "FOLDER"))
  var seals: String?

  @Option(help: ArgumentHelp("What each try of a password costs: scrypt’s N, r and p.", valueName: "N:r:p"))
  var passwordCost = PasswordCost.recommended

  @Option(help: "The most megabytes of a file that is attached to a draft or is a paper of a meeting.")
  var largestFile = 10

  @Option(
    help: ArgumentHelp(
      "What looks through attached files for viruses: it gets the file’s path, and ends with 0 (nothing found), 1 (refuse it) "
        + "or anything else (cannot say now). For example clamdscan.", valueName: "COMMAND"))
  var scan = ""

  @Option(
    parsing: .upToNextOption,
    help: "The languages the site can be read in beside English: ar-XB, for trying out pages from right to left.")
  var languages: [String] = []

  func validate() throws {
    guard (1...1000).contains(largestFile) else {
      throw ValidationError("--largest-file is from 1 to 1000 megabytes; \(largestFile) is not.")
    }
    guard (0...65_535).contains(port) else { throw ValidationError("A port is from 0 to 65535; \(port) is not.") }
  }

  func run() async throws {
    var opened: (site: Site, records: Records, postman: Postman?, setUp: Token?)?
    var certificate: Certificate?
    try explaining {
      certificate = try network.certificate()
      opened = try open()
    }
    guard let (site, records, postman, setUp) = opened else { return }
    var logger = Logger(label: "folkmoot")
    logger.logLevel = .notice
    let (host, address, hasTLS) = (host, address, network.hasTLS)
    let renewal = Renewal(of: certificate, logger)
    defer { renewal?.end() }
    let application = try site.makeApplication(
      host: host, port: port, mostConnections: OpenFiles.makeRoom(), certificate: certificate, logger: logger
    ) { port in
      Output.say("Folkmoot is at \(hasTLS ? "https" : "http")://\(host == "127.0.0.1" ? "localhost" : host):\(port)")
      if let setUp, let site = try? address.site(port: port, hasTLS: hasTLS) {
        Self.complainOfNobody(site.setUp(setUp))
      }
    }
    var chores = Chores(
      chores: [
        .sealing(records, folder: seals), .retention(records, logger), .implementation(records, logger),
        .news(site, logger), .publication(site, logger),
      ],
      logger: logger)
    if !network.templates.isEmpty { chores.chores.append(.templates(network.templates, site.templates)) }
    if let scanner = FileScanner(command: scan) { chores.chores.append(.scanning(records, scanner)) }
    if let postman { chores.chores.append(.letters(postman, logger)) }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { [chores] in await chores.run() }
        defer { group.cancelAll() }
        try await Stopping(site: site, logger: logger).run(application)
      }
    } catch {
      try explaining {
        throw Refusal(file: "\(host):\(port)", Self.words(for: error))
      }
    }
  }

  /// The site over its records. When nobody has an account yet, it takes a link for the first administrator, once.
  private func open() throws -> (Site, Records, Postman?, Token?) {
    let records = demo.demo ? try demo.records(place) : try place.open()
    if !demo.demo, try records.purpose() == .demonstration { throw DemoOptions.isOne(place.database) }
    let setUp = try records.hasNoAccount() ? Token(records.keeping.random) : nil
    let address = try address.site(port: port, hasTLS: network.hasTLS)
    var site = Site(
      records: records, now: { .now }, means: SignInMeans(cost: passwordCost, post: .written(at: address)),
      surroundings: network.surroundings, setUp: setUp.map { SetUpLink($0, at: Now.now.moment) }, address: address,
      files: FileRules(mostMegabytes: largestFile, scanner: FileScanner(command: scan)),
      languages: try SiteLanguages(languages))
    site.hosts = network.hosts
    if demo.demo {
      let demonstration = DemoOptions.demonstration()
      (site.demonstration, site.letters) = (demonstration, .ontoThePage)
      return (site, records, Postman(records: records, showing: demonstration.letters), setUp)
    }
    let postman = try mail.postman(records)
    if postman == nil {
      site.letters = .nowhereYet
      Output.complain("Letters are not sent: --mail is missing. They wait in the database until it is given.")
    }
    return (site, records, postman, setUp)
  }

  private static func complainOfNobody(_ link: String) {
    Output.complain(
      "Nobody has an account here yet. Within an hour, set up the first administrator at \(link)")
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
