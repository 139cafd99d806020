import DatabasePort
import Secrets
import TestEngines

@testable import Store

/// A database somebody writes to behind Folkmoot's back, within a transaction that is then taken back.
struct Tampering {
  let engine: Engine
  let database: any Database

  init(_ engine: Engine) throws {
    let records = try engine.records()
    try FullSite.make(records)
    (self.engine, self.database) = (engine, records.database)
  }

  /// What verifying finds after some statements.
  func found(_ statements: [String], _ verification: Verification? = nil) throws -> VerificationReport {
    let verification = try verification ?? Verification(key: Engine.keeping.key)
    var report = VerificationReport()
    do {
      try database.write { transaction in
        try transaction.run(script: engine == .sqlite ? "pragma defer_foreign_keys = on" : Self.noForeignKeys)
        for statement in statements { try transaction.run(statement) }
        report = try verification.verify(transaction)
        throw TakenBack()
      }
    } catch is TakenBack {}
    return report
  }

  /// Bytes, as a statement of this engine writes them.
  func blob(_ text: String) -> String { "cast('\(text)' as \(engine == .sqlite ? "blob" : "bytea"))" }

  private static let noForeignKeys = "set local session_replication_role = replica"
  private struct TakenBack: Error {}
}
