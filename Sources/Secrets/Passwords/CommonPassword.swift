/// The passwords that are guessed first: a usual word with figures or signs around it, one thing repeated, or a run of keys.
enum CommonPassword {
  static func isKnown(_ typed: String) -> Bool {
    let text = typed.lowercased().filter { !$0.isWhitespace }
    return isRepeated(text) || isRun(text) || isUsualWord(text)
  }

  /// `aaaaaaaaaaaa`, `abcabcabcabc`, `passwordpassword`.
  private static func isRepeated(_ text: String) -> Bool {
    let characters = Array(text)
    return (1...max(1, characters.count / 2)).contains { period in
      zip(characters, characters.dropFirst(period)).allSatisfy { $0 == $1 }
    }
  }

  /// `123456789012`, `zyxwvutsrqpo`, `qwertyuiop12`: made of at most three stretches of a row of keys.
  private static func isRun(_ text: String) -> Bool {
    var rest = Substring(text)
    for _ in 0..<3 {
      let length = rows.map { stretch(of: rest, along: $0) }.max() ?? 0
      rest = rest.dropFirst(length)
    }
    return rest.isEmpty
  }

  private static func stretch(of text: Substring, along row: String) -> Int {
    guard let first = text.first, let start = row.firstIndex(of: first) else { return 0 }
    return zip(text, row[start...]).prefix { $0 == $1 }.count
  }

  private static let rows: [String] = {
    let forwards = [
      "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm",
      "1qaz2wsx3edc4rfv5tgb6yhn",
      "!@#$%^&*()", "!\"£$%^&*()", "qazwsxedcrfvtgbyhnujm", "1q2w3e4r5t6y7u8i9o0p",
    ]
    return forwards + forwards.map { String($0.reversed()) }
  }()

  /// `Password2026!`, `w3lcome12345`, `summersummer1`: usual words only, once what is no letter is taken off both ends.
  private static func isUsualWord(_ text: String) -> Bool {
    let plain = text.drop { !$0.isLetter }
    guard let last = plain.lastIndex(where: \.isLetter) else { return false }
    return isMadeOfUsualWords(Substring(String(plain[...last].map { signs[$0] ?? $0 })), atMost: 2)
  }

  private static func isMadeOfUsualWords(_ text: Substring, atMost count: Int) -> Bool {
    if text.isEmpty { return true }
    guard count > 0 else { return false }
    return words.contains { text.hasPrefix($0) && isMadeOfUsualWords(text.dropFirst($0.count), atMost: count - 1) }
  }

  private static let signs: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
  ]
}
