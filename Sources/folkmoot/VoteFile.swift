import Counting
import Foundation
import Publishing
import Secrets

/// A vote read from a file or from standard input, piece by piece, with the digest of its bytes.
struct VoteFile {
  let name: String
  var file: PabulibFile
  let digest: Digest

  /// Reads a vote as its choices say. What is no vote is refused with its line and what was expected.
  ///
  /// - Parameter keepsVoters: whether whose ballots they are is kept, for receipts.
  static func read(_ path: String, choices: CountChoices, keepsVoters: Bool = false) throws
    -> VoteFile
  {
    let name = path == "-" ? "standard input" : path
    let handle = try Self.open(path, name)
    defer { try? handle.close() }
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    let progress = CountingBar("Reading")
    var (digest, read) = (RunningDigest(), 0)
    func next() throws -> Data? {
      let piece: Data?
      do { piece = try handle.read(upToCount: pieceBytes) } catch {
        throw Refusal(file: name, "This file cannot be read to its end.")
      }
      guard let piece, !piece.isEmpty else { return nil }
      piece.withUnsafeBytes { digest.add($0) }
      read += piece.count
      if let size { progress.show(Fraction(Int64(read), Int64(max(1, size)))) }
      return piece
    }
    var file: PabulibFile
    do {
      let first = try next() ?? Data()
      if BallotSheet.isSheet(first, file: path) {
        file = try sheet(first, name, choices, next)
      } else {
        var options = try choices.reading()
        options.keepsVoters = keepsVoters
        var reader = PabulibReader(file: name, options: options)
        var piece: Data? = first
        while let bytes = piece {
          try bytes.withUnsafeBytes { try reader.take($0.bindMemory(to: UInt8.self)) }
          piece = try next()
        }
        file = try reader.finish()
      }
      file.election = try choices.applied(to: file.election)
    } catch let refusal as PabulibRefusal {
      progress.end()
      throw Refusal([refusal.message])
    }
    progress.end()
    if let budget = choices[.budget], let place = file.meta.firstIndex(where: { $0.key == "budget" }) {
      file.meta[place].value = budget
    }
    return VoteFile(name: name, file: file, digest: digest.digest)
  }

  private static func open(_ path: String, _ name: String) throws -> FileHandle {
    guard path != "-" else { return .standardInput }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Refusal(file: name, "There is no such file.")
    }
    guard !isFolder.boolValue else { throw Refusal(file: name, "This is a folder; a file is expected.") }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Refusal(file: name, "This file cannot be read. Check that you may read it.")
    }
    return handle
  }

  private static func sheet(_ first: Data, _ name: String, _ choices: CountChoices, _ next: () throws -> Data?) throws
    -> PabulibFile
  {
    var bytes = [UInt8](first)
    while bytes.count <= BallotSheet.mostBytes, let piece = try next() { bytes += piece }
    return try BallotSheet.read(
      bytes, file: name, budget: try choices.amount(.budget), kind: try choices.sheetKind(),
      currency: choices[.currency] ?? "")
  }

  private static let pieceBytes = 1 << 20

  /// Tells on standard error what was mended, doubtful or left out.
  func tell() {
    for message in file.messages.prefix(Self.mostMessages) { Output.complain(message.description) }
    let more = file.messageCount - min(file.messages.count, Self.mostMessages)
    if more > 0 { Output.complain("\(name): there are \(more) more messages like these.") }
  }

  private static let mostMessages = 20

  /// The rule that the choices and the file name.
  func rule(_ choices: CountChoices) throws(CountChoiceProblem) -> CountRule {
    let named = CountRuleText.rule(of: file)
    if named == nil, choices[.rule] == nil {
      Output.complain(
        "\(name): the file names no rule that can be counted (“\(file["rule"] ?? "")”). It was counted by greedy; --rule says another."
      )
    }
    return try choices.rule(named: named, election: file.election) { Digest(of: $0).description }
  }

  func digests(_ rule: CountRule) -> CountDigests {
    let seed = rule.ties.criteria.lazy.compactMap { if case .lot(let lot) = $0 { lot.seed } else { nil } }.first
    return CountDigests(
      ballots: digest.description, rule: Digest(of: CountJSON.ruleText(rule)).description,
      lot: seed.map { Digest(of: $0).description })
  }

  /// A receipt for each ballot; the file was read with its voters.
  var receipts: BallotReceipts { BallotReceipts(file) { Digest(of: $0).bytes } }

  /// The place of a project by its id.
  func place(_ id: String, option: String) throws -> Int {
    guard let place = file.election.projects.firstIndex(where: { $0.id == id }) else {
      throw Refusal([
        InputMessage(
          file: option, value: id, text: "No project of this vote has this id.",
          nearest: nearestName(to: id, among: file.election.projects.map(\.id)))
      ])
    }
    return place
  }
}
