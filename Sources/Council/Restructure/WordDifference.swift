/// Two texts compared word by word, for tracked changes.
public struct WordDifference: Hashable, Sendable {
  /// The runs of words kept, taken out and put in, in reading order.
  public let runs: [MarkedPassage.Run]
  /// Words kept, out of the longer text's, in hundredths of a per cent.
  public let keptBasisPoints: Int

  /// The longest text compared word by word; longer ones count as wholly replaced.
  static let mostWords = 1500

  /// Compares two texts.
  public init(_ old: String, _ new: String) {
    let before = Self.words(old)
    let after = Self.words(new)
    let marks = Self.marks(before, after)
    let kept = marks.reduce(0) { $0 + ($1.0 == .kept ? 1 : 0) }
    let longest = max(before.count, after.count)
    keptBasisPoints = longest == 0 ? 10_000 : kept * 10_000 / longest
    runs = Self.joined(marks)
  }

  static func words(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace }
  }

  private static func marks(_ a: [Substring], _ b: [Substring]) -> [(MarkedPassage.Run.Mark, Substring)] {
    guard a.count <= mostWords, b.count <= mostWords else {
      return a.map { (.deleted, $0) } + b.map { (.inserted, $0) }
    }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let middle = longestCommon(Array(a.dropFirst(head).dropLast(tail)), Array(b.dropFirst(head).dropLast(tail)))
    return a.prefix(head).map { (.kept, $0) } + middle + a.suffix(tail).map { (.kept, $0) }
  }

  // The longest common subsequence, by the usual table.
  private static func longestCommon(_ a: [Substring], _ b: [Substring]) -> [(MarkedPassage.Run.Mark, Substring)] {
    guard !a.isEmpty, !b.isEmpty else { return a.map { (.deleted, $0) } + b.map { (.inserted, $0) } }
    let width = b.count + 1
    var length = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        length[i * width + j] =
          a[i] == b[j]
          ? length[(i + 1) * width + j + 1] + 1 : max(length[(i + 1) * width + j], length[i * width + j + 1])
      }
    }
    var marks: [(MarkedPassage.Run.Mark, Substring)] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        marks.append((.kept, a[i]))
        (i, j) = (i + 1, j + 1)
      } else if length[(i + 1) * width + j] >= length[i * width + j + 1] {
        marks.append((.deleted, a[i]))
        i += 1
      } else {
        marks.append((.inserted, b[j]))
        j += 1
      }
    }
    return marks + a[i...].map { (.deleted, $0) } + b[j...].map { (.inserted, $0) }
  }

  private static func joined(_ marks: [(MarkedPassage.Run.Mark, Substring)]) -> [MarkedPassage.Run] {
    var runs: [MarkedPassage.Run] = []
    var words: [Substring] = []
    var current: MarkedPassage.Run.Mark?
    for (mark, word) in marks {
      if mark != current, let current {
        runs.append(.init(mark: current, text: words.joined(separator: " ")))
        words = []
      }
      current = mark
      words.append(word)
    }
    if let current { runs.append(.init(mark: current, text: words.joined(separator: " "))) }
    return runs
  }
}
