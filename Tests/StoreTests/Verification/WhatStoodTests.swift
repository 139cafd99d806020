import Actions
import Council
import DatabasePort
import Law
import TestEngines
import Testing

@testable import Store

@Suite("A database from before there was a record")
struct WhatStoodTests {
  /// A database as Folkmoot 0.2.0 left it: its two steps, and rows with nothing about them in any record.
  private static func old(_ engine: Engine) throws -> any Database {
    let database = try engine.database()
    try database.write { transaction in
      try transaction.run(
        script: """
          create table schema_migration (
            number integer not null primary key, name text not null, checksum text not null
          ) strict
          """)
      for step in try Schema.migrations().prefix(2) {
        try transaction.run(script: step.script)
        try transaction.run(
          "insert into schema_migration (number, name, checksum) values (?, ?, ?)",
          [.integer(step.number), .text(step.name), .text(step.checksum)])
      }
      for statement in rows { try transaction.run(statement) }
    }
    return database
  }

  private static let rows = [
    """
    insert into authority (id, name, short_name, kind, governance, settings)
    values ('kent', 'Kent County Council', 'Kent', 'county', 'leader-and-cabinet', '{"source":""}')
    """,
    """
    insert into authority (id, name, short_name, kind, governance, settings)
    values ('rotherham', 'Rotherham', 'Rotherham', 'metropolitan-district', 'leader-and-cabinet', '{"source":""}')
    """,
    """
    insert into organisation_unit
      (authority, reference, valid_from, valid_to, ordinal, name, kind, parent, entered_on, entered_under)
    values ('kent', 'CE', '0001-01-01', '9999-12-31', 1, 'Community Engagement', 'team', null, '2012-01-01', 'kent-2010')
    """,
    """
    insert into post
      (authority, reference, valid_from, valid_to, ordinal, title, unit, reports_to, grade, subject_to_evaluation,
       fte_each, positions, basis, status, area, entered_on, entered_under)
    values ('kent', 'MAN', '0001-01-01', '9999-12-31', 1, 'Manager', 'CE', null, 'KR12', 0, 1000000, 1, 'permanent',
            'filled', '', '2012-01-01', 'kent-2010')
    """,
    """
    insert into post_funding (authority, post, valid_from, ordinal, fund, basis_points)
    values ('kent', 'MAN', '0001-01-01', 1, 'GF', 10000)
    """,
  ]

  private static func opened(_ database: any Database) throws -> Records {
    try Records.opened(database, keeping: try Engine.keeping, at: Councils.now)
  }

  @Test(arguments: Engine.allCases)
  func `everything it held is taken in by one entry for each council, and it verifies`(engine: Engine) throws {
    let database = try Self.old(engine)
    let records = try Self.opened(database)
    #expect(try Verification(key: try Engine.keeping.key).verify(database).isSound)
    for council in ["kent", "rotherham"] {
      #expect(try records.read { try $0.recordHead(of: council) }.number == 1)
    }
    let entry = try #require(try records.authority("kent")?.lastEntry(about: "council kent"))
    #expect(entry.matter?.title == "What stood before the record began")
    #expect(entry.matter?.warrant.kind == .running)
  }

  @Test(arguments: Engine.allCases)
  func `opened once more, it gets no second entry`(engine: Engine) throws {
    let database = try Self.old(engine)
    _ = try Self.opened(database)
    #expect(try Self.opened(database).read { try $0.recordHead(of: "kent") }.number == 1)
  }

  @Test(arguments: Engine.allCases)
  func `a record that somebody has emptied is not begun anew`(engine: Engine) throws {
    let database = try Self.old(engine)
    _ = try Self.opened(database)
    try database.write { try $0.run("delete from record_entry") }
    #expect(try Self.opened(database).read { try $0.recordHead(of: "kent") }.number == 0)
    #expect(try !Verification(key: try Engine.keeping.key).verify(database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `an empty database gets no entry`(engine: Engine) throws {
    let database = try engine.database()
    let records = try Self.opened(database)
    #expect(try records.authorities().isEmpty)
    #expect(try !Schema.hasEntries(database))
  }
}
