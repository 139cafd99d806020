// swift-tools-version: 6.2
// The targets stand in the order of the arrows: each may import only what its dependencies name.
// What each one is for, and why it is a wall, is told in docs/architecture.md; Tests/LayoutTests keeps both honest.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "folkmoot",
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
  ],
  targets: [
    // Duties as rules: citation, dated figures, facts in, findings out; days and how they are counted.
    .target(name: "Law", swiftSettings: strict),
    // Ballots in, outcome and every round out; exact arithmetic.
    .target(name: "Counting", swiftSettings: strict),
    // The nouns of a council and what may happen to them; pure values, no clock, no file.
    .target(name: "Council", dependencies: ["Law"], swiftSettings: strict),
    // Typed elements that escape by construction.
    .target(name: "HTML", swiftSettings: strict),
    // cmark, the reference parser of CommonMark.
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    // Values to bytes and back: charts, reports, CSV, Pabulib.
    .target(
      name: "Publishing", dependencies: ["Law", "Counting", "Council", "HTML", "CMarkdown", "CZlib"],
      swiftSettings: strict),
    // A folder an officer wrote by hand, read into values or into messages.
    .target(
      name: "CaseFiles",
      dependencies: ["Law", "Council", "Publishing", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    // The small language both database engines speak.
    .target(name: "DatabasePort", swiftSettings: strict),
    // libpq, PostgreSQL's own client.
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    // That language over libpq.
    .target(
      name: "PostgreSQLEngine", dependencies: ["DatabasePort", "CLibPQ"], swiftSettings: strict),
    // That language over GRDB.
    .target(
      name: "SQLiteEngine",
      dependencies: ["DatabasePort", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    // Digests, keys, passwords, one-time codes: what must not be guessed or altered.
    .target(
      name: "Secrets",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ], swiftSettings: strict),
    // libcurl with its settings as functions that Swift can call.
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    // Letters by SMTP and questions by HTTPS, over libcurl.
    .target(name: "Courier", dependencies: ["CCurl"], swiftSettings: strict),
    // SQL per feature, written once for every engine; numbered migrations.
    .target(
      name: "Store", dependencies: ["Law", "Council", "DatabasePort", "Secrets"],
      resources: [.copy("Migrations")], swiftSettings: strict),
    // One file per deed, in one transaction.
    .target(
      name: "Actions", dependencies: ["Law", "Council", "DatabasePort", "Secrets", "Store"],
      swiftSettings: strict),
    // libqrencode, which draws the key of one-time codes for a camera.
    .systemLibrary(
      name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    // zlib, which packs answers and spreadsheets.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Routes, forms, pages, assets.
    .target(
      name: "Web",
      dependencies: [
        "Law", "Counting", "Council", "HTML", "Publishing", "CaseFiles", "Secrets", "Courier", "Store", "Actions",
        "DatabasePort", "CQRCode",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "JWTKit", package: "jwt-kit"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.copy("Assets")], swiftSettings: strict),
    // An invented two-tier county, told by deeds and dated from the day it is started.
    .target(
      name: "Demo", dependencies: ["Law", "Council", "Publishing", "Secrets", "Store", "Actions"],
      resources: [.copy("Lists")], swiftSettings: strict),
    // Commands, and the only place that sees everything.
    .executableTarget(
      name: "folkmoot",
      dependencies: [
        "Law", "Counting", "Council", "HTML", "Publishing", "CaseFiles", "DatabasePort", "SQLiteEngine",
        "PostgreSQLEngine", "Secrets", "Courier", "Store", "Actions", "Demo", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    .testTarget(name: "LawTests", dependencies: ["Law"], swiftSettings: strict),
    .testTarget(name: "CountingTests", dependencies: ["Counting"], swiftSettings: strict),
    .testTarget(
      name: "CouncilTests", dependencies: ["Law", "Council"], exclude: ["Files/Made"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(
      name: "PublishingTests", dependencies: ["Law", "Counting", "Council", "HTML", "Publishing", "CZlib"],
      swiftSettings: strict),
    .testTarget(
      name: "CaseFilesTests", dependencies: ["Law", "Council", "Publishing", "CaseFiles"],
      swiftSettings: strict),
    .testTarget(name: "SecretsTests", dependencies: ["Secrets"], swiftSettings: strict),
    // Servers of other houses, which the tests talk to: mail, sign-in, web.
    .target(
      name: "TestServers", dependencies: ["Courier"], path: "Tests/TestServers", swiftSettings: strict),
    .testTarget(name: "CourierTests", dependencies: ["TestServers", "Courier"], swiftSettings: strict),
    // A database of each engine, for whatever tests ask of both.
    .target(
      name: "TestEngines",
      dependencies: ["DatabasePort", "SQLiteEngine", "PostgreSQLEngine", "Secrets", "Store"],
      path: "Tests/TestEngines", swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "TestEngines",
        "Law", "Council", "DatabasePort", "SQLiteEngine", "PostgreSQLEngine", "Secrets", "Store",
        "Actions",
      ], swiftSettings: strict),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "TestEngines", "TestServers",
        "Law", "Council", "HTML", "CaseFiles", "DatabasePort", "SQLiteEngine", "PostgreSQLEngine",
        "Secrets", "Courier", "Store", "Actions", "Web",
        .product(name: "JWTKit", package: "jwt-kit"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DemoTests",
      dependencies: [
        "TestEngines", "Law", "Council", "DatabasePort", "SQLiteEngine", "PostgreSQLEngine", "Secrets", "Store",
        "Actions",
        "Demo",
      ], resources: [.copy("Places")], swiftSettings: strict),
    .testTarget(name: "LayoutTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
