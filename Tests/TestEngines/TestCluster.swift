import DatabasePort
import Foundation
import PostgreSQLEngine

/// The PostgreSQL cluster that `script/test` starts, or that somebody has started by hand.
public enum TestCluster {
  /// The address of its maintenance database.
  public static func url() throws -> String {
    guard let url = ProcessInfo.processInfo.environment[variable], !url.isEmpty else {
      throw DatabaseProblem(
        .notFound,
        """
        There is no PostgreSQL to test with. Start one and say where it is:
          export \(variable)="$(script/postgresql start /tmp/folkmoot-tests)"
        """)
    }
    return url
  }

  private static let variable = "FOLKMOOT_TEST_POSTGRESQL"

  /// Where schemas are made and dropped.
  static func shared() throws -> PostgreSQLDatabase { try made.get() }

  private static let made = Result { try PostgreSQLDatabase(url: try url(), connections: 4, patience: 60) }
}
