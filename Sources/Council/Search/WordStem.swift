/// The stem of an English word, by the algorithm that Martin Porter published in 1980: `meetings`, `meeting` and `meet` have the same.
///
/// It works on small letters from a to z. Whatever else a word holds, it is its own stem.
public enum WordStem {
  /// The stem of a word in small letters.
  public static func of(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
    var stem = PorterWord(word)
    stem.plurals()
    stem.pastAndGerund()
    stem.finalY()
    stem.replace(PorterWord.longEndings, above: 0)
    stem.replace(PorterWord.shortEndings, above: 0)
    stem.dropEndings()
    stem.finalE()
    return stem.letters
  }
}

/// A word on its way to its stem.
struct PorterWord {
  private(set) var letters: [UInt8]

  init(_ letters: [UInt8]) { self.letters = letters }

  // MARK: What the algorithm asks of letters

  private func isConsonant(_ place: Int) -> Bool {
    switch letters[place] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
    case UInt8(ascii: "y"): place == 0 || !isConsonant(place - 1)
    default: true
    }
  }

  /// How often a vowel is followed by a consonant within the first letters.
  private func measure(_ length: Int) -> Int {
    var (count, wasVowel) = (0, false)
    for place in 0..<length {
      let isVowel = !isConsonant(place)
      if wasVowel, !isVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }

  private func hasVowel(_ length: Int) -> Bool { (0..<length).contains { !isConsonant($0) } }

  private func endsDouble(_ length: Int) -> Bool {
    length > 1 && letters[length - 1] == letters[length - 2] && isConsonant(length - 1)
  }

  /// Consonant, vowel, consonant at the end, the last not w, x or y.
  private func endsShort(_ length: Int) -> Bool {
    length > 2 && isConsonant(length - 1) && !isConsonant(length - 2) && isConsonant(length - 3)
      && ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(letters[length - 1])
  }

  /// The length without an ending; `nil` when the word does not have it.
  private func length(without ending: StaticString) -> Int? {
    let length = letters.count - ending.utf8CodeUnitCount
    guard length >= 0 else { return nil }
    for place in 0..<ending.utf8CodeUnitCount where letters[length + place] != ending.utf8Start[place] { return nil }
    return length
  }

  private mutating func cut(to length: Int, _ ending: StaticString = "") {
    letters.removeLast(letters.count - length)
    for place in 0..<ending.utf8CodeUnitCount { letters.append(ending.utf8Start[place]) }
  }

  // MARK: Its steps

  /// Step 1a.
  mutating func plurals() {
    if let length = length(without: "sses") {
      cut(to: length, "ss")
    } else if let length = length(without: "ies") {
      cut(to: length, "i")
    } else if length(without: "ss") == nil, let length = length(without: "s") {
      cut(to: length)
    }
  }

  /// Step 1b.
  mutating func pastAndGerund() {
    if let length = length(without: "eed") {
      if measure(length) > 0 { cut(to: length, "ee") }
      return
    }
    guard let length = length(without: "ed") ?? length(without: "ing"), hasVowel(length) else { return }
    cut(to: length)
    if self.length(without: "at") != nil || self.length(without: "bl") != nil || self.length(without: "iz") != nil {
      letters.append(UInt8(ascii: "e"))
    } else if endsDouble(letters.count), let last = letters.last,
      ![UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z")].contains(last)
    {
      letters.removeLast()
    } else if measure(letters.count) == 1, endsShort(letters.count) {
      letters.append(UInt8(ascii: "e"))
    }
  }

  /// Step 1c.
  mutating func finalY() {
    if let length = length(without: "y"), hasVowel(length) { cut(to: length, "i") }
  }

  /// Steps 2 and 3: of the first ending the word has, when what stands before it measures more.
  mutating func replace(_ endings: [(StaticString, StaticString)], above most: Int) {
    for (ending, other) in endings {
      guard let length = length(without: ending) else { continue }
      if measure(length) > most { cut(to: length, other) }
      return
    }
  }

  /// Step 4.
  mutating func dropEndings() {
    for ending in Self.droppedEndings {
      guard let length = length(without: ending) else { continue }
      if measure(length) > 1 { cut(to: length) }
      return
    }
    guard let length = length(without: "ion"), length > 0, measure(length) > 1,
      [UInt8(ascii: "s"), UInt8(ascii: "t")].contains(letters[length - 1])
    else { return }
    cut(to: length)
  }

  /// Step 5.
  mutating func finalE() {
    if let length = length(without: "e"), measure(length) > 1 || (measure(length) == 1 && !endsShort(length)) {
      cut(to: length)
    }
    if length(without: "ll") != nil, measure(letters.count) > 1 { letters.removeLast() }
  }

  static let longEndings: [(StaticString, StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"),
  ]
  static let shortEndings: [(StaticString, StaticString)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
  ]
  private static let droppedEndings: [StaticString] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism", "ate", "iti", "ous",
    "ive", "ize",
  ]
}
