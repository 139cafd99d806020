import Counting
import Publishing

/// What somebody put into the form Count a vote: a file or its text, and by what rule it is to be counted.
struct CountRequest {
  var file: String
  var bytes: [UInt8]
  /// What was typed into the text area; empty when a file was chosen that is too long for it.
  var text: String
  var choice = CountChoice()
  var budget: String
  var currency: String

  init(_ form: SubmittedForm) {
    let chosen = form["vote-file"]
    let typed = form.text("vote-text") ?? ""
    if let chosen, !chosen.bytes.isEmpty {
      (file, bytes) = (Self.name(chosen.fileName ?? ""), chosen.bytes)
    } else {
      // A text area sends every line with a carriage return, whatever the file had.
      (file, bytes) = ("vote.pb", Array(typed.replacing("\r\n", with: "\n").utf8))
    }
    text =
      bytes.count <= Self.mostText
      ? String(validating: bytes, as: UTF8.self)?.replacing("\0", with: "\u{FFFD}") ?? "" : ""
    choice.method = form.text("rule").flatMap(CountChoice.Method.init) ?? .own
    choice.completion = form.text("completion").flatMap(CountRuleText.completion(named:)) ?? .add1
    choice.yieldsToGreedy = form.text("compare") != nil
    budget = String((form.text("budget") ?? "").trimmed.prefix(40))
    currency = String((form.text("currency") ?? "GBP").trimmed.prefix(12))
  }

  /// The most bytes of a file that is given back as text, so that it can be mended or counted again.
  static let mostText = 100_000
  /// The most bytes of a file.
  static let mostBytes = 16 << 20
  /// The most bytes of a sheet: each of its cells takes room, marked or not.
  static let mostSheetBytes = 4 << 20
  static let limits = PabulibLimits(projects: 2_000, ballots: 2_000_000, marks: 8_000_000)

  var isEmpty: Bool { bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

  private var isSheet: Bool { BallotSheet.isSheet(bytes, file: file) }

  /// Reads the file. Nothing is stored.
  func read() throws(PabulibRefusal) -> PabulibFile {
    if isSheet { return try readSheet() }
    var reader = PabulibReader(file: file, limits: Self.limits)
    try reader.take(bytes)
    return try reader.finish()
  }

  private func readSheet() throws(PabulibRefusal) -> PabulibFile {
    guard bytes.count <= Self.mostSheetBytes else {
      throw PabulibRefusal(
        InputMessage(
          file: file,
          text:
            "A sheet may have \(Self.mostSheetBytes >> 20) MB here. Save the vote as a .pb file, of which \(Self.mostBytes >> 20) MB are taken."
        ))
    }
    let sheet = try BallotSheet.read(bytes, file: file, budget: try? DecimalNumber(budget), currency: currency)
    guard sheet.election.projects.count <= Self.limits.projects else {
      throw PabulibRefusal(
        InputMessage(
          file: file, text: "The sheet has more than \(Self.limits.projects) projects, the most that are counted here.")
      )
    }
    return sheet
  }

  /// The last part of a name that a browser sent, without what belongs to a folder or to no name.
  private static func name(_ sent: String) -> String {
    let last = sent.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let name = String(
      last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(80).map(Character.init))
    return name.isEmpty ? "vote.pb" : name
  }

  /// The command that counts the same file the same way.
  var command: String {
    var words = ["folkmoot count", ShellWord.file(file)]
    if choice.method != .own { words.append("--rule \(choice.method.rawValue)") }
    if choice.method == .equalShares {
      words.append("--completion \(CountRuleText.completion(choice.completion))")
      if choice.yieldsToGreedy { words.append("--compare greedy") }
    }
    if isSheet {
      if !budget.isEmpty { words.append("--budget \(ShellWord.quoted(budget))") }
      if !currency.isEmpty { words.append("--currency \(ShellWord.quoted(currency))") }
    }
    return words.joined(separator: " ")
  }
}
