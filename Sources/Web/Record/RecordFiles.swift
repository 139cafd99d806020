import Council
import Law
import Publishing
import Secrets
import Store

extension Site {
  /// The whole record as plain text, entry by entry as it goes out.
  func recordCopy(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let head = try council.recordHead()
    let beginning = RecordText.beginning(
      authority: council.authority.id, entries: head.number, head: head.fingerprint)
    var answer = Answer.text(beginning)
    answer.entityTag = fingerprint(Array("record \(head.number) \(head.fingerprint)".utf8))
    answer.rest = { place in
      let entries = try council.copiedEntries(after: place, upTo: head.number)
      let text = entries.map { RecordText.entry(heading: $0.heading, changes: $0.changes, fingerprint: $0.fingerprint) }
      return entries.last.map { (Array(text.joined().utf8), $0.number) }
    }
    return answer
  }

  /// The key that checks the seals the site makes today.
  func sealKey(_ visit: Visit) throws -> Answer {
    _ = try council(visit)
    return .text(records.keeping.key.publicKeyPEM, contentType: "application/x-pem-file")
  }

  /// A seal of a day: its text, its signature or its key.
  func sealFile(_ visit: Visit) throws -> Answer {
    let parts = visit["file"].split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let day = Day(iso: parts[0]), let signed = try council(visit).seal(of: day) else {
      throw Problem.nothingHere
    }
    switch parts[1] {
    case "txt": return .text(signed.seal.text)
    case "sig":
      return .file(signed.signature, contentType: "application/octet-stream", named: "\(day.iso).sig")
    case "pem": return .text(SiteKey.pem(publicKey: signed.publicKey), contentType: "application/x-pem-file")
    default: throw Problem.nothingHere
    }
  }

  /// The last hundred seals, for feed readers.
  func sealFeed(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let feed = SealFeed(
      authority: council.authority, seals: try council.seals(atMost: 100).map(\.signed.seal),
      address: Address.sealFeed(id), page: Address.seals(id), written: visit.now.moment,
      link: { Address.seal(id, $0.day, "txt") }, digest: { fingerprint(Array($0.utf8)) })
    return .file(feed.xml, contentType: "application/atom+xml; charset=utf-8")
  }
}
