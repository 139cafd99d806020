import Council
import Law
import Secrets
import Store

/// What a letter tells of an activity.
public struct WhatCameLetter: Sendable {
  /// The activity with what residents said.
  public let heard: ResidentsHeard
  /// Whether the report is news.
  public let tellsReport: Bool
  /// The decisions that are news.
  public let decisions: [Decision]
  /// Whether nothing more is to come, so that the address is forgotten with this letter.
  public let isLast: Bool
  /// What the link to stop carries.
  public let token: Token
}

/// Writes to those who asked to be told what came of what residents were asked: when the report is out, and when it was decided. The
/// letter and what is noted of it are kept together, so that each hears once; with the last letter the address is forgotten.
public struct SendWhatCame: Deed {
  public static let permission = Permission.runSite
  public static let name = "send-what-came"
  public let authority: String
  /// What words letters.
  public let post: AccountPost
  /// How many are written to in one go.
  public let atMost: Int

  /// The sending at a council.
  public init(at authority: String, post: AccountPost, atMost: Int = 200) {
    (self.authority, self.post, self.atMost) = (authority, post, atMost)
  }

  /// Gives back how many letters were written.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    var letters = 0
    for due in try work.records.whatCame(at: authority, atMost: atMost) {
      for var listener in due.listeners where letters < atMost {
        let (report, decision) = (due.isReported && !listener.toldReport, due.isDecided && !listener.toldDecision)
        try post.send(
          .whatCame(
            WhatCameLetter(
              heard: due.heard, tellsReport: report, decisions: decision ? due.decisions : [], isLast: due.isOver,
              token: work.records.token(of: listener, at: authority))),
          to: listener.email, name: "", account: nil, of: authority, work)
        letters += 1
        if due.isOver {
          try work.records.forget(listener, of: authority)
        } else {
          (listener.toldReport, listener.toldDecision) = (due.isReported, due.isDecided)
          try work.records.save(listener, of: authority)
        }
      }
    }
    return .unrecorded(letters)
  }
}

/// An activity of which somebody has not heard everything yet, with who they are.
private struct WhatCame {
  var heard: ResidentsHeard
  var decisions: [Decision]
  var listeners: [ActivityListener]

  var isReported: Bool { heard.activity.reportedAt != nil }
  var isDecided: Bool { !decisions.isEmpty }
  var isOver: Bool { heard.activity.endedAt != nil || (isReported && isDecided) }
}

extension OpenRecords {
  fileprivate func whatCame(at authority: String, atMost: Int) throws -> [WhatCame] {
    try activitiesListenedTo(at: authority).compactMap { reference in
      guard let activity = try activity(reference, at: authority) else { return nil }
      var came = WhatCame(
        heard: ResidentsHeard(
          activity, themes: activity.reportedAt == nil ? [] : try themes(of: reference, at: authority)),
        decisions: try outcome(of: activity, at: authority).decisions, listeners: [])
      came.listeners = try listenersDue(
        to: reference, isReported: came.isReported, isDecided: came.isDecided, isOver: came.isOver, at: authority,
        atMost: atMost)
      return came.listeners.isEmpty ? nil : came
    }
  }
}

extension Records {
  /// Writes every letter on what came of what residents were asked that is due, at all councils, and tells how many.
  public func sendWhatCame(_ post: AccountPost, at now: Now) throws -> Int {
    var letters = 0
    for authority in try authorities() {
      let deed = SendWhatCame(at: authority.id, post: post)
      // Asked before a writer’s turn is taken, as there is nothing to do most of the time.
      while try read({ try !$0.whatCame(at: authority.id, atMost: 1).isEmpty }) {
        let written = try carryOut(deed, by: .folkmoot, at: now)
        letters += written
        guard written > 0 else { break }
      }
    }
    return letters
  }
}
