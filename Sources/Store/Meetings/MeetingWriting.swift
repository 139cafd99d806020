import Council
import DatabasePort

extension OpenRecords {
  /// Keeps what is being prepared for a meeting, instead of what was.
  public func save(_ draft: AgendaDraft, of meeting: Meeting.Reference, at authority: String) throws {
    try put(
      try TableRow(
        MeetingTables.draft,
        [
          "authority": .text(authority), "meeting": .text(meeting.rawValue), "version": .integer(draft.version),
          "content": .text(try JSONText.write(draft)),
        ]))
  }

  /// Keeps what an exempt paper says.
  public func save(_ paper: ExemptPaper, of meeting: Meeting.Reference, at authority: String) throws {
    try put(
      try TableRow(
        MeetingTables.exempt,
        [
          "authority": .text(authority), "meeting": .text(meeting.rawValue), "paper": .text(paper.paper.rawValue),
          "version": .integer(paper.version), "content": .text(paper.text),
          "recommendations": .text(try JSONText.write(paper.recommendations)), "parts": try Self.parts(paper.parts),
        ]))
  }

  /// Takes out what an exempt paper said that never came out.
  public func removeExemptPaper(
    _ paper: Paper.Reference, version: Int, of meeting: Meeting.Reference, at authority: String
  ) throws {
    try remove(
      MeetingTables.exempt,
      where: [
        "authority": .text(authority), "meeting": .text(meeting.rawValue), "paper": .text(paper.rawValue),
        "version": .integer(version),
      ])
  }

  /// Keeps who attended a meeting, instead of who was kept before.
  public func save(_ attendance: [Attendance], of meeting: Meeting.Reference, at authority: String) throws {
    try replace(
      MeetingTables.attendance, where: ["authority": .text(authority), "meeting": .text(meeting.rawValue)],
      with: attendance.map {
        try TableRow(
          MeetingTables.attendance,
          [
            "authority": .text(authority), "meeting": .text(meeting.rawValue), "member": .text($0.member.rawValue),
            "state": .text($0.state.rawValue), "in_place_of": DatabaseValue($0.inPlaceOf?.rawValue),
          ])
      })
  }

  /// Keeps the interests that were declared at a meeting, instead of those kept before.
  public func save(_ interests: [DeclaredInterest], of meeting: Meeting.Reference, at authority: String) throws {
    try replace(
      MeetingTables.interest, where: ["authority": .text(authority), "meeting": .text(meeting.rawValue)],
      with: interests.map {
        try TableRow(
          MeetingTables.interest,
          [
            "authority": .text(authority), "meeting": .text(meeting.rawValue), "item": .integer($0.item),
            "member": .text($0.member.rawValue), "kind": .text($0.kind.rawValue), "words": .text($0.words),
            "left_room": .integer($0.left ? 1 : 0),
          ])
      })
  }

  /// Enters minutes that come out.
  public func save(_ minutes: MeetingMinutes, of meeting: Meeting.Reference, at authority: String) throws {
    try put(
      try TableRow(
        MeetingTables.minutes,
        [
          "authority": .text(authority), "meeting": .text(meeting.rawValue), "version": .integer(minutes.version),
          "content": .text(minutes.text), "published_at": .text(minutes.publishedAt.description),
        ]))
  }
}
