import ArgumentParser
import Council
import Web

/// How the site stands in its network.
struct NetworkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The proxies in front of it, as addresses or networks with commas between. They are believed whence a visitor comes \
      (X-Forwarded-For), whether by TLS (X-Forwarded-Proto), and how a request is numbered (X-Request-Id); nobody else is.
      """, valueName: "127.0.0.1,10.0.0.0/8"))
  var behindProxy: Subnets?

  @Option(
    help: ArgumentHelp(
      "Who may read the figures at /metrics, as addresses or networks; this machine, unless you say.",
      valueName: "NETWORKS"))
  var metricsFrom = Subnets(list: Subnet.loopback)

  @Option(
    help: ArgumentHelp(
      "Networks that may ask as often as they like; this machine, unless you say.", valueName: "NETWORKS"))
  var unlimited = Subnets(list: Subnet.loopback)

  @Option(
    help: ArgumentHelp(
      "Speak HTTPS, with this chain of certificates in PEM, the site’s own first; needs --tls-key. SIGHUP has both read again.",
      valueName: "FILE"))
  var tlsCertificate: String?

  @Option(help: ArgumentHelp("The key of that certificate, in PEM.", valueName: "FILE"))
  var tlsKey: String?

  @Option(
    help: ArgumentHelp(
      "A host of a council’s own, at which the addresses of ModernGov sites need no council in them; may be given for several.",
      valueName: "democracy.kent.gov.uk=kent"))
  var councilHost: [String] = []

  @Option(
    help: ArgumentHelp(
      "A page of a council’s own website with {pagetitle}, {breadcrumb}, {content} and {sidenav}, such as LocalGov Drupal serves, to stand around its public pages: an https address or a file; may be given for several.",
      valueName: "kent=https://www.kent.gov.uk/moderngov-template"))
  var councilTemplate: [String] = []

  @Flag(help: "Write one line for each request: kind of page, status, time, size; nothing about who asks.")
  var requestLog = false

  func validate() throws {
    guard (tlsCertificate == nil) == (tlsKey == nil) else {
      throw ValidationError("--tls-certificate and --tls-key go together. Give both, or neither.")
    }
    guard templates.count == councilTemplate.count else {
      throw ValidationError(
        "--council-template names a council and an address or a file, each council once: kent=https://www.kent.gov.uk/moderngov-template."
      )
    }
    guard hosts.count == councilHost.count else {
      throw ValidationError("--council-host names a host and a council, each host once: democracy.kent.gov.uk=kent.")
    }
  }

  /// Where the templates of councils come from, by council.
  var templates: [String: String] {
    let pairs = councilTemplate.compactMap { text -> (String, String)? in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty ? (parts[0], parts[1]) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The councils that have a host of their own, by its name in small letters.
  var hosts: [String: String] {
    let pairs = councilHost.compactMap { text -> (String, String)? in
      let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty ? (parts[0].lowercased(), parts[1]) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Whether the site speaks TLS itself.
  var hasTLS: Bool { tlsCertificate != nil }

  /// What the site proves itself with; `nil` when it leaves TLS to a proxy.
  func certificate() throws -> Certificate? {
    guard let tlsCertificate, let tlsKey else { return nil }
    return try Certificate(chain: tlsCertificate, key: tlsKey, at: Now.now.moment)
  }

  var surroundings: Surroundings {
    var log: (@Sendable (RequestLine) -> Void)?
    if requestLog { log = { line in Output.complain(line.description) } }
    return Surroundings(
      proxies: behindProxy?.list ?? [], hasTLS: hasTLS, metricsFrom: metricsFrom.list,
      limits: Limits.usual(free: unlimited.list), log: log)
  }
}

/// Networks as they are written behind an option.
struct Subnets: ExpressibleByArgument {
  let list: [Subnet]

  init(list: [Subnet]) { self.list = list }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    list = parts.compactMap { Subnet(String($0)) }
    if list.count != parts.count { return nil }
  }

  var defaultValueDescription: String { list == Subnet.loopback ? "127.0.0.0/8,::1" : "" }
}
