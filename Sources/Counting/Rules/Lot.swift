/// A lot that anybody can draw again: published words, and for each project the SHA-256 of those words and its id.
///
/// The words are published before voting ends, for instance with the winning numbers of a lottery that is drawn afterwards.
/// Projects come in the order of their digests, read as hexadecimal text. `Counting` draws nothing itself: digests are handed in.
public struct Lot: Hashable, Sendable {
  /// The published words.
  public let seed: String
  /// For each project’s id its digest in hexadecimal digits.
  public let tokens: [String: String]

  /// A lot from what was drawn.
  public init(seed: String, tokens: [String: String]) {
    self.seed = seed
    self.tokens = tokens
  }

  /// Draws a lot.
  ///
  /// - Parameter digest: the SHA-256 of a text’s UTF-8 bytes as 64 small hexadecimal digits. The text is the seed, a line feed and the id.
  public init(seed: String, ids: [String], digest: (String) -> String) {
    self.seed = seed
    tokens = Dictionary(ids.map { ($0, digest(seed + "\n" + $0)) }) { first, _ in first }
  }

  /// For each project its place in the lot, from 0; those that were not drawn come last.
  func places(_ projects: [Project]) -> [Int] {
    let order = projects.indices.sorted { left, right in
      let tokens = (tokens[projects[left].id] ?? "~", tokens[projects[right].id] ?? "~")
      return tokens.0 == tokens.1 ? left < right : tokens.0 < tokens.1
    }
    var places = [Int](repeating: 0, count: projects.count)
    for (place, project) in order.enumerated() { places[project] = place }
    return places
  }
}
