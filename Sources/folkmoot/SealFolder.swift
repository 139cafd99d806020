import Actions
import Council
import Foundation
import Law
import Secrets
import Store

/// A folder where signed seals are laid down for others to take: the library, the auditor.
struct SealFolder: Sendable {
  var path: String

  /// Lays down the text, the signature and the key of each seal that is not there yet. The folder is made when there is none.
  func keep(_ seals: [SignedSeal]) throws {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for signed in seals {
      let name = "\(signed.seal.authority)-\(signed.seal.day.iso)"
      try put(Array(signed.seal.text.utf8), in: "\(name).txt")
      try put(Array(SiteKey.pem(publicKey: signed.publicKey).utf8), in: "\(name).pem")
      try put(signed.signature, in: "\(name).sig")
    }
  }

  /// The seals that lie there, each with its signature and the key beside it.
  func seals() throws -> [KeptSeal] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Refusal(file: path, "There is no folder of seals here that can be read.")
    }
    let texts = names.filter { $0.hasSuffix(".txt") }.sorted()
    guard !texts.isEmpty else {
      throw Refusal(file: path, "No seal lies in this folder. A seal is three files: DAY.txt, DAY.sig and DAY.pem.")
    }
    return try texts.map { name in
      let stem = "\(path)/\(name.dropLast(4))"
      guard let seal = RecordSeal(text: String(decoding: try Input.read("\(stem).txt"), as: UTF8.self)) else {
        throw Refusal(file: "\(stem).txt", "This is not the text of a seal, or it was altered. Fetch it again.")
      }
      guard let key = SiteKey.publicKey(pem: String(decoding: try Input.read("\(stem).pem"), as: UTF8.self)) else {
        throw Refusal(file: "\(stem).pem", "This is not the public key of a seal. Fetch it again.")
      }
      return KeptSeal(
        place: name, signed: SignedSeal(seal: seal, publicKey: key, signature: try Input.read("\(stem).sig")))
    }
  }

  private func put(_ bytes: [UInt8], in name: String) throws {
    let file = "\(path)/\(name)"
    if FileManager.default.contents(atPath: file).map(Array.init) == bytes { return }
    try Output(file).write(bytes)
  }
}

extension Chores.Chore {
  /// Seals each record once a day, and lays the seals down where somebody asked for them.
  static func sealing(_ records: Records, folder: String?) -> Chores.Chore {
    Chores.Chore(name: "Sealing the records", pause: 60) { now in
      let made = try records.sealEveryRecord(at: now)
      if let folder { try SealFolder(path: folder).keep(made) }
    }
  }
}
