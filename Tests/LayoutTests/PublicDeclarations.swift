import Foundation

/// The public declarations of a file, by line, and which of them lack a comment.
///
/// What a protocol asks for is told where the protocol is declared, so a witness of one needs no words of its own.
struct PublicDeclarations {
  private let lines: [String]

  init(_ file: Tree.File) {
    lines = file.lines.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// Line numbers, from 1.
  var undocumented: [Int] {
    lines.indices.filter { isDeclaration(lines[$0]) && !isWitness(lines[$0]) && !isDocumented($0) }.map { $0 + 1 }
  }

  private func isDeclaration(_ line: String) -> Bool {
    line.contains("public ") && line.firstMatch(of: #/^(?:@\w+(?:\([^)]*\))?\s+)*public\s+(?!extension|import)/#) != nil
  }

  private func isDocumented(_ index: Int) -> Bool {
    let above = lines[..<index].last { !$0.hasPrefix("@") }
    return above?.hasPrefix("///") == true
  }

  private func isWitness(_ line: String) -> Bool {
    Self.witnesses.contains { line.firstMatch(of: $0) != nil }
  }

  private static var witnesses: [Regex<Substring>] {
    [
      #/init\(from decoder|func encode\(to|func hash\(into|init\??\(rawValue|var rawValue|let rawValue/#,
      #/var description: String|init\?\(_ description|func makeIterator|func next\(\)/#,
      #/static (?:prefix |postfix |infix )?func [<>=+*\-~!&|\/]+ ?/#,
      // Members of `Rule` and `ClearDayRule`.
      #/static (?:let|var) (?:id|title|citation|inForce|verification|severity|binds|explanation|figures|occasions|papers|period|whenLate)\b/#,
      #/static func check\(|typealias Facts/#,
    ]
  }
}
