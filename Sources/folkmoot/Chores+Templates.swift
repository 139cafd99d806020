import Courier
import Foundation
import Web

extension Chores.Chore {
  /// Fetches the councils' own frames every hour; one that cannot be had stays as it was.
  static func templates(_ places: [String: String], _ templates: CouncilTemplates) -> Self {
    Self(name: "Council templates", pause: 3_600) { _ in
      var troubles: [String] = []
      for (council, place) in places.sorted(by: { $0.key < $1.key }) {
        do { try templates.take(try page(at: place), for: council) } catch { troubles.append("\(council): \(error)") }
      }
      if !troubles.isEmpty { throw TemplateTrouble(description: troubles.joined(separator: " ")) }
    }
  }

  private static func page(at place: String) throws -> [UInt8] {
    guard place.contains("://") else {
      guard let file = FileManager.default.contents(atPath: place) else {
        throw TemplateTrouble(description: "\(place) cannot be read. Check the name of the file.")
      }
      return Array(file)
    }
    guard var question = HTTPSQuestion(place) else {
      throw TemplateTrouble(description: "\(place) is not an https address.")
    }
    question.headers = ["Accept: text/html"]
    question.maximumBytes = CouncilTemplate.mostBytes
    let answer = try question.ask()
    guard answer.status == 200 else { throw TemplateTrouble(description: "\(place) answers \(answer.status).") }
    return answer.body
  }
}

/// Why a council's pages stand in the frame they stood in before.
private struct TemplateTrouble: Error, CustomStringConvertible {
  let description: String
}
