import Actions
import Council
import Law
import Publishing
import Secrets
import Store

/// What every change of the establishment that a program sends has: from when, why, under what authority, and what is to be set.
enum SentGrounds {
  static let warrants: [Warrant.Kind] = [.decision, .delegation]

  private static let why: [Schema.Member] = [
    .must("reason", .text("Why, in a sentence that anyone may read. Name no person.", most: TextLimit.paragraph)),
    .may("inSpiteOfWarnings", Schema.flag.said("Whether the warnings were read and it is to be done all the same.")),
  ]

  static let ofChange: [Schema.Member] =
    [
      .must("from", Schema.day.said("The first day it counts.")),
      .must("warrant", .choice(warrants.map(\.rawValue), "What sort of authority it is done under.")),
      .must("under", .text("Which decision or delegation: who took it and when, or which line.", most: TextLimit.item)),
    ] + why

  static let ofCorrection: [Schema.Member] =
    [
      .must(
        "corrects",
        Schema.whole(1...999_999_999, "The entry that was wrong; null when it came before the record.").orNull),
      .must("wrong", .text("What was wrong.", most: TextLimit.item)),
    ] + why

  static func grounds(_ sent: JSONText.Value) -> Grounds {
    Grounds(
      from: day(sent) ?? Day(number: 0), reason: sent["reason"]?.text?.trimmed ?? "",
      warrant: Warrant(
        sent["warrant"]?.text.flatMap(Warrant.Kind.init) ?? .decision, sent["under"]?.text?.trimmed ?? ""),
      inSpiteOfWarnings: sent["inSpiteOfWarnings"]?.isTrue ?? false)
  }

  static func correction(_ sent: JSONText.Value) -> Correction {
    Correction(
      of: sent["corrects"]?.whole, wrong: sent["wrong"]?.text?.trimmed ?? "",
      reason: sent["reason"]?.text?.trimmed ?? "", inSpiteOfWarnings: sent["inSpiteOfWarnings"]?.isTrue ?? false)
  }

  static func day(_ sent: JSONText.Value) -> Day? { sent["from"]?.text.flatMap { Day(iso: $0) } }

  /// Where in what was sent an objection to the grounds is about.
  static let pointers = [
    "on": "/from", "reason": "/reason", "under": "/under", "under-kind": "/warrant", "corrects": "/corrects",
    "reference": "/reference",
  ]

  /// What comes back from every change.
  static let done = Schema.object(
    "Done", "What was entered.",
    [
      .must("entry", .whole(1...Int(Int32.max), "The number of the entry in the record.")),
      .must("record", .text("Where the entry is.")),
    ])
}

extension Site {
  /// Carries a deed out for the holder of a token, once for each Idempotency-Key.
  func carryOut<D: Deed, Written: WrittenVersion>(_ deed: D, _ call: Call, _ type: Written.Type) throws -> CallAnswer
  where D.Outcome == Int {
    do {
      let entry =
        if let key = call.idempotencyKey {
          try records.carryOut(Once(deed, key: key, request: call.digest), by: call.person, at: call.now)
        } else {
          try records.carryOut(deed, by: call.person, at: call.now)
        }
      return entered(entry, call)
    } catch let refusal as EstablishmentRefusal {
      throw CallProblem(refusal) { Written.pointer($0) ?? SentGrounds.pointers[$0] ?? "" }
    } catch let refusal as RequestKeyRefusal {
      throw CallProblem(.keyUsedAlready, refusal.description)
    }
  }

  func entered(_ entry: Int, _ call: Call) -> CallAnswer {
    let address = APIAddress.entry(call["authority"], entry)
    var answer = CallAnswer(.object([("entry", .whole(entry)), ("record", .text(address))]))
    answer.location = address
    return answer
  }

  /// What came of the same request when it was sent before; `nil` when it was not.
  func doneBefore(_ call: Call) throws -> CallAnswer? {
    guard let key = call.idempotencyKey, let account = call.person.account else { return nil }
    let kept = try records.read {
      try $0.request(under: key, of: account, at: call["authority"], now: call.now.moment)
    }
    guard let kept else { return nil }
    guard kept.request == call.digest else {
      throw CallProblem(.keyUsedAlready, RequestKeyRefusal.usedForAnother.description)
    }
    return entered(kept.entry, call)
  }
}

extension CallProblem {
  /// Why the establishment was not changed, with the place of each objection.
  init(_ refusal: EstablishmentRefusal, place: (String) -> String) {
    switch refusal {
    case .objections(let all):
      let faults = all.map { CallFault(place: place($0.field), words: $0.words, isWarning: $0.weight == .warns) }
      let isOnlyWarned = all.allSatisfy { $0.weight == .warns }
      self.init(isOnlyWarned ? .warnings : .refused, Door.words(faults), faults: faults)
    case .changedMeanwhile: self.init(.changedMeanwhile, refusal.description)
    case .doesNotStand:
      self.init(.refused, refusal.description, faults: [CallFault(place: "/from", words: refusal.description)])
    case .nothingChanged: self.init(.nothingChanged, refusal.description)
    }
  }
}
