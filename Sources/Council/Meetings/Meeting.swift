import Law

/// A meeting of a body on a day: where and when, whether it stands, and when its papers came out.
public struct Meeting: Hashable, Sendable, Codable {
  /// A meeting’s lasting name at its council, made of the body’s and the first day it was called for: `PLAN-2026-12-15`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Whether it stands.
  public enum Status: String, Sendable, Codable, CaseIterable {
    case scheduled, cancelled
    /// Put off without a day.
    case postponed
    /// Put off to another day, which is a meeting of its own.
    case moved
  }

  /// That it was called at shorter notice than the law otherwise asks.
  public struct ShorterNotice: Hashable, Sendable, Codable {
    /// The day it was convened.
    public var on: Day
    /// Why.
    public var reason: String

    /// Shorter notice from its parts.
    public init(on: Day, reason: String) { (self.on, self.reason) = (on, reason) }
  }

  /// The meeting’s reference.
  public var reference: Reference
  /// Its number at its council, from 1: for programs that know meetings by a number.
  public var number: Int
  /// The body that meets.
  public var body: Body.Reference
  /// The day it meets.
  public var day: Day
  /// When it begins, in minutes from midnight in England: 600 for ten o’clock.
  public var minute: Int
  /// Where it meets.
  public var place: String
  /// What it is called beside the body’s name: `Annual meeting`; empty for an ordinary meeting.
  public var title: String
  /// Whether it stands.
  public var status: Status
  /// Why it is cancelled, postponed or moved; empty while it stands.
  public var reason: String
  /// The meeting that takes its place, when it was moved.
  public var movedTo: Reference?
  /// That it was called at shorter notice; `nil` for ordinary notice.
  public var shorterNotice: ShorterNotice?
  /// When notice of its time and place was given on this site.
  public var announcedAt: Moment
  /// When its agenda came out; `nil` until then.
  public var agendaAt: Moment?
  /// When its minutes came out; `nil` until then.
  public var minutesAt: Moment?

  /// A meeting from its parts.
  public init(
    reference: Reference, number: Int, body: Body.Reference, day: Day, minute: Int, place: String, title: String = "",
    status: Status = .scheduled, reason: String = "", movedTo: Reference? = nil, shorterNotice: ShorterNotice? = nil,
    announcedAt: Moment, agendaAt: Moment? = nil, minutesAt: Moment? = nil
  ) {
    (self.reference, self.number, self.body, self.day, self.minute) = (reference, number, body, day, minute)
    (self.place, self.title, self.status, self.reason) = (place, title, status, reason)
    (self.movedTo, self.shorterNotice, self.announcedAt) = (movedTo, shorterNotice, announcedAt)
    (self.agendaAt, self.minutesAt) = (agendaAt, minutesAt)
  }

  /// Whether it takes place.
  public var stands: Bool { status == .scheduled }

  /// When it begins.
  public var startsAt: Moment { Moment(beginningInEnglandOf: day, minute: minute) }

  /// When it begins as people write it: `10:00`.
  public var time: String { Self.time(minute) }

  /// A time of the day from minutes: `10:00`, `9:05`.
  public static func time(_ minute: Int) -> String { "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)" }
}

extension Moment {
  /// A time of a day in England, in minutes from its midnight as clocks show them. A time that clocks leave out counts as the hour after.
  public init(beginningInEnglandOf day: Day, minute: Int) {
    let midnight = Moment(beginningInEnglandOf: day)
    let plain = midnight.adding(seconds: minute * 60)
    let shown = plain.dayAndMinutesInEngland
    let off = shown.day.days(since: day) * 1440 + shown.minutes - minute
    self = plain.adding(seconds: -off * 60)
  }
}
