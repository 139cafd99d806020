import Actions
import ArgumentParser
import Council
import Foundation
import Publishing
import Store

struct SubjectAccessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject-access",
    abstract: "Write everything held about a person with an account, as a page and as JSON.")

  @OptionGroup var account: AccountOption

  @OptionGroup var place: DatabaseOption

  @Option(help: ArgumentHelp("Where to write the two files; made when it is not there.", valueName: "FOLDER"))
  var to: String

  func run() throws {
    try explaining {
      let records = try place.open()
      let deed = AnswerSubjectAccess(try account.find(in: records), of: account.authority)
      let folder = try PrivateFolder(to)
      let holdings = try records.carryOut(deed, by: .operatorAtTheMachine, at: .now)
      try folder.write(HoldingsPage(holdings).bytes, as: "about-you.html")
      try folder.write(HoldingsJSON.write(holdings), as: "about-you.json")
      let rows = holdings.parts.map(\.rows.count).reduce(0, +)
      Output.say(
        "\(rows) rows of \(holdings.parts.count) tables and \(holdings.deeds.count) entries of the record: \(to)")
    }
  }
}

/// A folder that only its owner may look into.
struct PrivateFolder {
  let path: String

  init(_ path: String) throws {
    self.path = path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Refusal(file: path, "This folder cannot be made. Check that the folder above is there and may be written.")
    }
  }

  /// Writes a file that only its owner may read.
  func write(_ bytes: [UInt8], as name: String) throws { try PrivateFile.write(bytes, to: "\(path)/\(name)") }
}

/// A file that only its owner may read.
enum PrivateFile {
  static func write(_ bytes: [UInt8], to path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    guard
      FileManager.default.createFile(atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    else {
      throw Refusal(file: path, "This file cannot be written. Check that its folder is there and may be written.")
    }
  }
}
