import DatabasePort
import Foundation
import PostgreSQLEngine
import SQLiteEngine

/// A place for one database that several may open, other processes too; gone when nobody holds it any more.
public final class ScratchPlace: Sendable {
  /// As `--database` takes it.
  public let address: String
  private let engine: Engine
  private let folder: ScratchFolder?
  private let schema: String

  public init(_ engine: Engine) throws {
    self.engine = engine
    schema = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    switch engine {
    case .sqlite:
      let folder = try ScratchFolder()
      address = "sqlite:" + folder.file("folkmoot.db")
      self.folder = folder
    case .postgresql:
      folder = nil
      let url = try TestCluster.url()
      address = url + (url.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(schema)"
      try TestCluster.shared().write { [schema] in try $0.run(script: "create schema \(schema)") }
    }
  }

  deinit {
    guard engine == .postgresql else { return }
    _ = try? TestCluster.shared().write { [schema] in
      try $0.run(script: "set local client_min_messages = warning; drop schema \(schema) cascade")
    }
  }

  /// Opens the database; the place stays as long as the database is held.
  public func open(connections: Int = 4, patience: Double = 30) throws -> any Database {
    switch engine {
    case .sqlite:
      ScratchDatabase(self, try SQLiteDatabase(path: String(address.dropFirst("sqlite:".count)), patience: patience))
    case .postgresql:
      ScratchDatabase(self, try PostgreSQLDatabase(url: address, connections: connections, patience: patience))
    }
  }
}

/// A database that keeps its place from going.
private struct ScratchDatabase: Database {
  let place: ScratchPlace
  let database: any Database

  init(_ place: ScratchPlace, _ database: any Database) { (self.place, self.database) = (place, database) }

  func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { try database.read(body) }

  func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { try database.write(body) }

  func version() throws -> DataVersion? { try database.version() }

  var versionIsAtHand: Bool { database.versionIsAtHand }
}

/// A folder that is gone when the test is over.
public final class ScratchFolder: Sendable {
  public let path: String

  public init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("folkmoot-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func file(_ name: String) -> String { path + "/" + name }
}
