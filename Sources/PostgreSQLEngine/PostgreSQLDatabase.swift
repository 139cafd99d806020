import CLibPQ
import DatabasePort

/// A database on a PostgreSQL server, over libpq.
public struct PostgreSQLDatabase: Sendable {}
