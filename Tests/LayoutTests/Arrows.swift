/// The arrows of the house, written once: what each module may import of the others, and from outside.
enum Arrows {
  struct Module {
    /// Modules of this package.
    let own: Set<String>
    /// Products of other packages, and what the system brings.
    let foreign: Set<String>

    init(_ own: Set<String>, foreign: Set<String> = []) {
      self.own = own
      self.foreign = foreign
    }
  }

  static let modules: [String: Module] = [
    "Law": Module([]),
    "Counting": Module([]),
    "Council": Module(["Law"]),
    "HTML": Module([], foreign: ["Foundation"]),
    "CMarkdown": Module([]),
    "Publishing": Module(["Law", "Counting", "Council", "HTML", "CMarkdown", "CZlib"]),
    "CaseFiles": Module(["Law", "Council", "Publishing"], foreign: ["Foundation", "Yams"]),
    "DatabasePort": Module([], foreign: ["Foundation"]),
    "SQLiteEngine": Module(["DatabasePort"], foreign: ["Foundation", "GRDB"]),
    "CLibPQ": Module([]),
    "PostgreSQLEngine": Module(["DatabasePort", "CLibPQ"], foreign: ["Foundation"]),
    "Secrets": Module([], foreign: ["Foundation", "Crypto", "CryptoExtras"]),
    "CCurl": Module([]),
    "Courier": Module(["CCurl"], foreign: ["Foundation"]),
    "Store": Module(["Law", "Council", "DatabasePort", "Secrets"], foreign: ["Foundation"]),
    "Actions": Module(["Law", "Council", "DatabasePort", "Secrets", "Store"], foreign: ["Foundation"]),
    "CQRCode": Module([]),
    "CZlib": Module([]),
    "Web": Module(
      [
        "Law", "Counting", "Council", "HTML", "Publishing", "CaseFiles", "Secrets", "Courier", "Store", "Actions",
        "DatabasePort", "CQRCode",
      ],
      foreign: ["Foundation", "Hummingbird", "HummingbirdTLS", "Crypto", "JWTKit", "Logging"]),
    "Demo": Module(["Law", "Council", "Publishing", "Secrets", "Store", "Actions"], foreign: ["Foundation"]),
    "folkmoot": Module(
      [
        "Law", "Counting", "Council", "HTML", "Publishing", "CaseFiles", "DatabasePort", "SQLiteEngine",
        "PostgreSQLEngine",
        "Secrets", "Courier", "Store", "Actions", "Demo", "Web",
      ], foreign: ["Foundation", "ArgumentParser", "Hummingbird", "Logging"]),
  ]

  /// What comes with Swift or with a product above, and is no arrow of ours.
  static let ofTheSystem: Set<String> = [
    "Synchronization", "Glibc", "Musl", "Darwin", "CYaml", "NIOCore", "HTTPTypes", "ServiceLifecycle", "NIOHTTPTypes",
    "HummingbirdCore", "UnixSignals", "NIOSSL", "Dispatch",
    "FoundationNetworking",
  ]
}
