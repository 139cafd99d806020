import Actions
import Council
import Law
import Store

/// Two events beside the county’s question on its budget: one was held, one is full and has a waiting list.
extension Telling {
  /// Announces the first of them.
  func announceDropIn() throws {
    try does(
      AnnounceEvent(
        CommunityEvent(
          title: "Drop in: the budget in plain words",
          about: "Officers of finance show what the county spends and on what. Come when you like, and ask.",
          on: daysAgo(4), from: 14 * 60, to: 19 * 60, venue: "Saltings Library", address: "Quay Street, Saltings",
          directions: "Two minutes from the bus station.", access: [.stepFree, .toilet, .parking],
          offers: ["Papers in large print"], contact: "Community Engagement Officer",
          announcedAt: Moment(milliseconds: 0)), at: County.eddershire.id), as: .engagementOfficer, on: daysAgo(6))
  }

  /// Tells what came of it, and announces the other.
  func holdEvents() throws {
    let id = County.eddershire.id
    let (held, activity) = try records.read { open in
      (
        try open.events(at: id, before: today, atMost: 1, after: 0).first,
        try open.activities(at: id, closingFrom: today).first { $0.title.contains("budget") }
      )
    }
    if let held {
      try does(
        ReportEvent(
          held.reference, people: 43,
          note:
            "Most asked why **reserves** cannot close the gap, and what a bus line costs. What was said goes into the report on the budget.",
          at: id), as: .engagementOfficer, on: daysAgo(1))
    }
    try announceWorkshop(beside: activity?.reference)
  }

  private func announceWorkshop(beside activity: Activity.Reference?) throws {
    let event = try does(
      AnnounceEvent(
        CommunityEvent(
          title: "Workshop: balance the budget yourselves",
          about: "At tables of six you close the gap of £4.2 million, with an officer who knows the figures.",
          on: today.adding(days: 16), from: 18 * 60, to: 20 * 60 + 30, .both, venue: "Stellbridge Corn Hall",
          address: "Market Place, Stellbridge", directions: "Bus 4 stops outside. The level entrance is in Mill Lane.",
          access: [.stepFree, .hearingLoop, .toilet, .interpreter],
          offers: ["Papers in large print", "Papers in easy read"], places: 6, together: 3,
          contact: "Community Engagement Officer", activity: activity, announcedAt: Moment(milliseconds: 0)),
        joining: "https://meet.eddershire.example/budget", at: County.eddershire.id), as: .engagementOfficer,
      on: daysAgo(1))
    let coming = [
      ("Odette Quillfeather", 2, "A seat near the hearing loop"), ("Bartram Oxlip", 3, ""), ("Fern Underhedge", 1, ""),
      ("Juniper Hatchmoor", 2, "Papers in large print"), ("Silas Pebblewright", 1, ""),
    ]
    for (name, people, needs) in coming { try sign(up: name, people: people, needs: needs, event, on: daysAgo(1)) }
  }

  private func sign(
    up name: String, people: Int, needs: String = "", _ event: CommunityEvent.Reference, on day: Day
  ) throws {
    let local = name.lowercased().replacing(" ", with: ".")
    guard let email = EmailAddress("\(local)@home.example") else { throw ActionRefusal.notAllowed }
    try does(
      SignUpForEvent(
        EventSignUp(name, email, people: people, needs: needs, signedUpAt: Moment(milliseconds: 0)), for: event,
        at: County.eddershire.id, caller: CallingDevice(network: "", browser: ""), letters: AccountPost { _, _ in }),
      by: .visitor, on: day)
  }
}
