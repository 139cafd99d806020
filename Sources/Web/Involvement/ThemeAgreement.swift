import Council
import Store

/// How far two officers agree on each theme, over the answers that both have read.
struct ThemeAgreement {
  private struct Place: Hashable {
    var response: Int
    var question: String
  }

  private var readings: [Place: [String: Set<Int>]] = [:]

  init(_ codings: [ThemeCoding]) {
    for one in codings {
      readings[Place(response: one.response, question: one.question), default: [:]][one.coder] = one.themes
    }
  }

  /// In how many answers anybody found a theme.
  func answers(with theme: Int) -> Int { readings.values.count { $0.values.contains { $0.contains(theme) } } }

  /// The agreement of the first two officers who read an answer, by the order of their accounts.
  func agreement(_ theme: Int) -> CodingAgreement {
    var (both, first, second, neither) = (0, 0, 0, 0)
    for reading in readings.values where reading.count >= 2 {
      let two = reading.sorted { $0.key < $1.key }.prefix(2).map { $0.value.contains(theme) }
      switch (two[0], two[1]) {
      case (true, true): both += 1
      case (true, false): first += 1
      case (false, true): second += 1
      case (false, false): neither += 1
      }
    }
    return CodingAgreement(both: both, first: first, second: second, neither: neither)
  }

  func kappa(_ theme: Int) -> String {
    let agreement = agreement(theme)
    guard agreement.read > 0, let kappa = agreement.kappa else { return "–" }
    let digits = String(abs(kappa) % 1000 / 10)
    return "\(kappa < 0 ? "−" : "")\(abs(kappa) / 1000).\(digits.count < 2 ? "0" : "")\(digits)"
  }
}
