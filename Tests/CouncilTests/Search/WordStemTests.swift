import Council
import Testing

@Suite("The stems of words")
struct WordStemTests {
  private func stem(_ word: String) -> String { String(decoding: WordStem.of(Array(word.utf8)), as: UTF8.self) }

  /// From Porter’s own paper (An algorithm for suffix stripping, 1980), step by step.
  @Test(arguments: [
    "caresses": "caress", "ponies": "poni", "cats": "cat", "feed": "feed", "agreed": "agre", "plastered": "plaster",
    "bled": "bled", "motoring": "motor", "sing": "sing", "conflated": "conflat", "troubled": "troubl", "sized": "size",
    "hopping": "hop", "falling": "fall", "hissing": "hiss", "fizzed": "fizz", "failing": "fail", "filing": "file",
    "happy": "happi", "sky": "sky", "relational": "relat", "conditional": "condit", "rational": "ration",
    "valenci": "valenc", "digitizer": "digit", "radicalli": "radic", "vietnamization": "vietnam", "operator": "oper",
    "decisiveness": "decis", "hopefulness": "hope", "formaliti": "formal", "sensitiviti": "sensit",
    "triplicate": "triplic", "formative": "form", "electrical": "electr", "goodness": "good", "revival": "reviv",
    "allowance": "allow", "inference": "infer", "airliner": "airlin", "adjustable": "adjust", "replacement": "replac",
    "adoption": "adopt", "homologou": "homolog", "communism": "commun", "activate": "activ", "effective": "effect",
    "bowdlerize": "bowdler", "probate": "probat", "rate": "rate", "cease": "ceas", "controll": "control",
    "roll": "roll",
  ])
  func `are those of Porter’s paper`(_ word: String, _ wanted: String) { #expect(stem(word) == wanted) }

  @Test(arguments: [
    ["meeting", "meetings", "meets"], ["decided", "decides", "decide"], ["parking", "parks", "parked"],
    ["petition", "petitions"], ["committee", "committees"], ["councillor", "councillors"],
  ])
  func `bring together what people take for one word`(_ words: [String]) {
    #expect(Set(words.map(stem)).count == 1, "\(words.map(stem))")
  }

  @Test(arguments: ["", "a", "is", "2026", "b2", "straße", "ünïcode"])
  func `leave alone what is no English word`(_ word: String) { #expect(stem(word) == word) }

  @Test func `never fail, whatever the letters are`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let word = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        UInt8.random(in: 0x61...0x7A, using: &random)
      }
      let stem = WordStem.of(word)
      #expect(stem.count <= word.count + 1 && (word.isEmpty || !stem.isEmpty))
    }
  }
}
