/// A text cut into the words by which it is found: small letters and figures, without accents, each as its stem.
///
/// Blanks, hyphens and other signs part words; an apostrophe does not, so that `council’s` is one.
public struct FoundWords: Sendable {
  /// One word.
  public struct Word: Hashable, Sendable {
    /// What it is found by.
    public let stem: String
    /// Where it stands in the text, in bytes of UTF-8.
    public let place: Range<Int>
  }

  /// The words, in order.
  public let words: [Word]

  /// The most bytes of a word by which it is told from others.
  static let longest = 40

  /// Cuts a text into its words.
  public init(_ text: String) {
    var reading = Reading()
    var text = text
    text.withUTF8 { reading.read($0) }
    words = reading.words
  }

  /// The stems with a blank between them, at most so many bytes of them.
  public func stems(most: Int = .max) -> String {
    var text = ""
    for word in words {
      guard text.utf8.count + word.stem.utf8.count < most else { break }
      if !text.isEmpty { text += " " }
      text += word.stem
    }
    return text
  }

  private struct Reading {
    var words: [Word] = []
    private var letters: [UInt8] = []
    private var start = 0
    private var end = 0

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if byte < 0x80 {
          plain(byte, at: place)
          place += 1
        } else {
          let length = max(1, min((~byte).leadingZeroBitCount, bytes.count - place))
          let text = String(decoding: bytes[place..<(place + length)], as: UTF8.self)
          for scalar in text.unicodeScalars { foreign(scalar, at: place, length) }
          place += length
        }
      }
      close()
    }

    private mutating func plain(_ byte: UInt8, at place: Int) {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: add([byte], at: place, 1)
      case 0x41...0x5A: add([byte | 0x20], at: place, 1)
      case UInt8(ascii: "'") where !letters.isEmpty: break
      default: close()
      }
    }

    private mutating func foreign(_ scalar: Unicode.Scalar, at place: Int, _ length: Int) {
      if let folded = FoldedLetters.plain[scalar] { return add(folded, at: place, length) }
      if scalar == "\u{2019}", !letters.isEmpty { return }
      if (0x300...0x36F).contains(scalar.value), !letters.isEmpty {
        end = place + length
        return
      }
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return close() }
      add(Array(scalar.properties.lowercaseMapping.utf8), at: place, length)
    }

    private mutating func add(_ bytes: [UInt8], at place: Int, _ length: Int) {
      if letters.isEmpty { start = place }
      end = place + length
      if letters.count + bytes.count <= FoundWords.longest { letters += bytes }
    }

    private mutating func close() {
      guard !letters.isEmpty else { return }
      words.append(Word(stem: String(decoding: WordStem.of(letters), as: UTF8.self), place: start..<end))
      letters.removeAll(keepingCapacity: true)
    }
  }
}

/// Letters with accents and ligatures as the plain letters people type for them.
private enum FoldedLetters {
  static let plain: [Unicode.Scalar: [UInt8]] = {
    let families = [
      "a": "àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "c": "çćĉċčÇĆĈĊČ", "d": "ďđðĎĐÐ", "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚ", "g": "ĝğġģĜĞĠĢ",
      "h": "ĥħĤĦ", "i": "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "j": "ĵĴ", "k": "ķĶ", "l": "ĺļľłĹĻĽŁ", "n": "ñńņňÑŃŅŇ",
      "o": "òóôõöøōŏőÒÓÔÕÖØŌŎŐ", "r": "ŕŗřŔŖŘ", "s": "śŝşšșŚŜŞŠȘ", "t": "ţťțŢŤȚ", "u": "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ",
      "w": "ŵẁẃẅŴẀẂẄ", "y": "ýÿŷỳÝŸŶỲ", "z": "źżžŹŻŽ", "ae": "æÆ", "oe": "œŒ", "ss": "ß", "th": "þÞ",
    ]
    var plain: [Unicode.Scalar: [UInt8]] = [:]
    for (letters, family) in families { for scalar in family.unicodeScalars { plain[scalar] = Array(letters.utf8) } }
    return plain
  }()
}
