import Council
import Law
import Publishing
import Secrets
import Store

// The public record, its private part for those who may read it, and the seals.
extension Site {
  var recordEndpoints: [Endpoint] { [entryList, oneEntry, privatePart, sealList] }

  private var entryList: Endpoint {
    Endpoint(
      path: APIAddress.record, summary: "Entries of the record, the newest first",
      about:
        "Searching for words looks at a part of the record at a time: a page may be empty and still have a next one.",
      parameters: [
        .init(
          name: "deed", schema: .text("Only this deed: edit-post; or open for all that are not private.", most: 100)),
        .init(name: "kind", schema: .text("Only what was done to this kind of thing: post.", most: 100)),
        .init(name: "of", schema: .text("Only what was done to the thing of this reference.", most: 100)),
        .init(name: "words", schema: .text("Only entries that hold these words.", most: 100)),
        .init(name: "from", schema: Schema.day.said("No entry before this day.")),
        .init(name: "to", schema: Schema.day.said("No entry after this day.")),
      ] + Paging.parameters, content: .json(Paging.schema(WrittenEntry.schema))
    ) { [self] call in
      let (council, paging) = (try council(call), paging(call))
      let place = try paging.place().flatMap { Int($0) }.map(RecordPlace.before) ?? .newest
      let page = try council.recordPage(RecordSearch(call.query).filter, from: place, length: call.limit)
      return paging.page(page.entries.map(WrittenEntry.value), last: page.older.map(String.init))
    }
  }

  private var oneEntry: Endpoint {
    Endpoint(
      path: APIAddress.entry, summary: "One entry, with the text its fingerprint is taken of and what it changed",
      content: .json(
        .object(
          "EntryWithChanges", "One entry with what it changed.",
          WrittenEntry.schema.members + [
            .must("heading", .text("The text whose SHA-256 digest is the fingerprint.")),
            .must("changes", .text("The public rows before and after, one to a line.", most: 100_000_000)),
          ]))
    ) { [self] call in
      let found = try entry(call)
      return CallAnswer(
        .object(
          WrittenEntry.members(found.entry) + [
            ("heading", .text(found.entry.headingText)), ("changes", .text(found.changes)),
          ]))
    }
  }

  private var privatePart: Endpoint {
    Endpoint(
      path: APIAddress.entry + "/private",
      summary: "The private part of an entry: which account acted, and a private matter",
      about: "Personal rows are never given out.", access: .only(.readWholeRecord),
      content: .json(
        .object(
          "PrivatePart", "What the public does not read of an entry.",
          [
            .must("number", .whole(1...Int(Int32.max))),
            .must("account", Schema.text("The account that acted, by its random name; null when none did.").orNull),
            .must("matter", WrittenEntry.matter.said("The matter, when it is private; otherwise null.").orNull),
          ]))
    ) { [self] call in
      let (id, number) = (try council(call).authority.id, try entry(call).entry.number)
      let part = try records.read { try $0.privatePart(of: number, at: id) }
      return CallAnswer(
        .object([
          ("number", .whole(number)), ("account", .optional(part?.account)),
          ("matter", part?.matter.map(WrittenEntry.value) ?? .null),
        ]))
    }
  }

  private var sealList: Endpoint {
    Endpoint(
      path: APIAddress.council + "/seals", summary: "The seals of the record, the latest first",
      parameters: Paging.parameters, content: .json(Paging.schema(WrittenSeal.schema))
    ) { [self] call in
      let (council, paging) = (try council(call), paging(call))
      let before = try paging.place().flatMap { Day(iso: $0) }
      let seals = try council.seals(before: before, atMost: call.limit + 1)
      let some = seals.prefix(call.limit)
      return paging.page(
        some.map { WrittenSeal.value($0.signed) },
        last: seals.count > some.count ? some.last?.signed.seal.day.iso : nil)
    }
  }

  private func entry(_ call: Call) throws -> RecordEntryWithChanges {
    let council = try council(call)
    guard let number = Int(call["number"]), String(number) == call["number"],
      let found = try council.recordEntry(number)
    else { throw CallProblem(.nothingHere, "The record has no entry of this number.") }
    return found
  }
}

/// Seals as the API writes them.
enum WrittenSeal {
  static let schema = Schema.object(
    "Seal", "The last entry of the record on a day, signed by the site.",
    [
      .must("day", .day), .must("number", .whole(0...Int(Int32.max))), .must("fingerprint", .fingerprint),
      .must("at", .moment), .must("text", .text("What is signed.")),
      .must("signature", .text("Ed25519, in hexadecimal.")), .must("publicKey", .text("In hexadecimal.")),
    ])

  static func value(_ signed: SignedSeal) -> JSONText.Value {
    .object([
      ("day", .text(signed.seal.day.iso)), ("number", .whole(signed.seal.number)),
      ("fingerprint", .text(signed.seal.fingerprint)), ("at", .text(signed.seal.at.description)),
      ("text", .text(signed.seal.text)), ("signature", .text(Hexadecimal.text(signed.signature))),
      ("publicKey", .text(Hexadecimal.text(signed.publicKey))),
    ])
  }
}

extension Schema {
  /// The members of an object; none of anything else.
  var members: [Member] {
    if case .object(let members) = form { members } else { [] }
  }
}
