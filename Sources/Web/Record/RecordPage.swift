import Council
import HTML
import Law
import Secrets
import Store

extension Site {
  func record(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let search = RecordSearch(visit.query)
    let isWrong = !search.problems.isEmpty
    let page = RecordPageView(
      authority: council.authority, today: visit.today, search: search, head: try council.recordHead(),
      first: try council.firstEntry(), seal: try sealState(of: council),
      page: isWrong ? RecordPage() : try council.recordPage(search.filter, from: search.place),
      deeds: try council.deedsInRecord(), kinds: try council.kindsInRecord())
    var frame = frame(council, isWrong ? "Error: Public record" : "Public record", .record)
    frame.content = page.view
    return .page(frame, status: isWrong ? 400 : 200)
  }

  /// What the last seal says of the record as it stands.
  func sealState(of council: AuthorityRecords) throws -> SealState {
    guard let last = try council.seals(atMost: 1).first else { return .none }
    return SealState(last, key: records.keeping.key.publicKey)
  }
}

/// What a seal says of the record as it stands.
enum SealState {
  /// There is no seal yet.
  case none
  /// The entry that was sealed stands, and this site signed it.
  case holds(RecordSeal)
  /// The entry that was sealed is another one now, or is gone, or the signature is not on this seal.
  case contradicts(RecordSeal)
  /// It was signed with another key than the site has now.
  case otherKey(RecordSeal)

  init(_ found: SealInRecord, key: [UInt8]) {
    let seal = found.signed.seal
    if !found.entryStands || !found.signed.isGenuine {
      self = .contradicts(seal)
    } else {
      self = found.signed.publicKey == key ? .holds(seal) : .otherKey(seal)
    }
  }
}
