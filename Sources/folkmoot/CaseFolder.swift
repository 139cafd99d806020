import ArgumentParser
import CaseFiles
import Council
import Publishing

/// Reads the case a command was given.
enum CaseFolder {
  /// A person's own machine may read what a public site would refuse.
  private static let limits = CaseLimits(caseBytes: 64 << 20, establishmentBytes: CSVLimits.standard.bytes)

  /// The case in a folder; when it cannot be read, every message goes to standard error and the command ends with 2.
  static func read(_ folder: String) throws -> RestructureCase {
    let reading = CaseReader.read(folder: folder, limits: limits)
    guard let restructure = reading.restructure else { throw Refusal(reading.messages) }
    return restructure
  }
}

/// Input that could not be read, with every message.
struct Refusal: Error {
  let messages: [InputMessage]

  init(_ messages: [InputMessage]) { self.messages = messages }

  init(file: String, _ text: String) { messages = [InputMessage(file: file, text: text)] }
}

/// Runs a command; whatever it throws is told on standard error, and the command ends with 2.
func explaining(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let refusal as Refusal {
    for message in refusal.messages { Output.complain(message.description) }
    throw ExitCode(2)
  } catch let error as any CustomStringConvertible & Error {
    if error is CleanExit || error is ValidationError { throw error }
    Output.complain(error.description)
    throw ExitCode(2)
  }
}
