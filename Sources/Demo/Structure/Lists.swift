import Actions
import Council
import Foundation
import Publishing

extension Telling {
  /// Both councils’ establishments as their lists told them two years ago.
  func enterEstablishments() throws {
    for (council, clerk) in [(County.eddershire, Persona.clerk), (County.stellbridge, .districtClerk)] {
      let establishment = try EstablishmentList.read(council.id)
      try does(
        ImportEstablishment(
          establishment, of: council.id, from: month(-25), source: "Establishment list of \(council.shortName)"),
        as: clerk, on: month(-25))
    }
  }
}

/// The lists beside the program, in Folkmoot’s own columns.
enum EstablishmentList {
  static func read(_ name: String) throws -> Establishment {
    let (establishment, messages) = EstablishmentCSV.read(try DemoFile.bytes("\(name).csv"), file: "\(name).csv")
    if let first = messages.first { throw ListProblem(file: "\(name).csv", said: first.description) }
    return establishment
  }
}

/// The files that lie beside the program.
enum DemoFile {
  static func bytes(_ name: String) throws -> [UInt8] {
    let file = Bundle.module.bundleURL.appendingPathComponent("Lists/\(name)")
    guard let bytes = try? Data(contentsOf: file) else { throw ListProblem(file: name, said: "It is missing.") }
    return Array(bytes)
  }
}

/// A list of the demonstration that cannot be read.
struct ListProblem: Error, CustomStringConvertible {
  var file: String
  var said: String
  var description: String { "\(file) of the demonstration cannot be read. \(said) Install Folkmoot again." }
}
