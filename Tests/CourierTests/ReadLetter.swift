import Courier
import Foundation
import TestServers

/// A letter as Python’s `email` reads it.
struct ReadLetter: Decodable {
  let names: [String]
  let from: [String]
  let to: [String]
  let counts: [Int]
  let subject: String
  let identifier: String
  let seconds: Int
  let automatic: String
  let types: [String]
  let text: String
  let html: String
  let longest: Int
  let isPlain: Bool
  let defects: [String]

  static func all(in folder: TemporaryFolder) throws -> [ReadLetter] {
    try JSONDecoder().decode([ReadLetter].self, from: Python.output("letters.py", [folder.path]))
  }
}

extension Letter {
  static func sample(
    to: String = "alice@example.org", subject: String = "Your invitation", text: String = "Good morning.\n",
    html: String = "<p>Good morning.</p>", identifier: String = "<1@example.gov.uk>", seconds: Int = 1_800_000_000
  ) throws -> Letter {
    try Letter(
      from: Mailbox("Rutwell Council <post@example.gov.uk>"), to: Mailbox(to), subject: subject, text: text, html: html,
      identifier: identifier, date: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }
}
