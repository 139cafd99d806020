import Actions
import Council
import Foundation
import Law
import Secrets
import Store

/// A folder where signed seals are laid down for others to take: the library, the auditor.
struct SealFolder: Sendable {
  var path: String

  /// Lays down the text, the signature and the key of each seal that is not there yet.
  func keep(_ seals: [SignedSeal]) throws {
    for signed in seals {
      let name = "\(signed.seal.authority)-\(signed.seal.day.iso)"
      try put(Array(signed.seal.text.utf8), in: "\(name).txt")
      try put(Array(SiteKey.pem(publicKey: signed.publicKey).utf8), in: "\(name).pem")
      try put(signed.signature, in: "\(name).sig")
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
