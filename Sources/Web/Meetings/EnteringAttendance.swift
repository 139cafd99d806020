import Actions
import Council
import HTML
import Law
import Store

// Who attended a meeting, and which interests were declared.
extension Site {
  func attendanceForm(_ visit: Visit) throws -> Answer { try attendance(visit, nil) }

  func saveAttendance(_ visit: Visit) throws -> Answer {
    let seen = try seen(visit)
    var form = attendanceForm(visit, seen)
    let attendance = form.attendance(seen.sitting, names: seen.all)
    let interests = form.interests(seen.items, names: seen.all)
    guard form.faults.isEmpty else { return try self.attendance(visit, form) }
    let deed = RecordAttendance(
      attendance, interests: interests, of: seen.meeting.reference, at: visit["authority"])
    guard let done = try form.attempt({ try records.carryOut(deed, by: visit.person, at: visit.now) }) else {
      return try self.attendance(visit, form)
    }
    return .seeOther(try saved(done, visit))
  }

  /// What the form is made of.
  private struct Seen {
    var meeting: Meeting
    var items: [AgendaItem]
    /// Who sits on the body.
    var sitting: [Member]
    /// Everybody who could stand in.
    var all: [Member]
    var attendance: [Attendance]
    var interests: [DeclaredInterest]
  }

  private func seen(_ visit: Visit) throws -> Seen {
    let id = visit["authority"]
    return try records.read { open in
      let meeting = try visited(visit, open)
      let memberships = try open.memberships(on: meeting.body, at: id, on: meeting.day)
      let all = try open.standing(Member.self, of: id, on: meeting.day)
      let sitting = Set(memberships.filter { $0.role != .substitute }.map(\.member))
      return Seen(
        meeting: meeting, items: try open.agenda(of: meeting.reference, at: id),
        sitting: all.filter { sitting.contains($0.reference) }, all: all,
        attendance: try open.attendance(of: meeting.reference, at: id),
        interests: try open.declaredInterests(at: meeting.reference, of: id))
    }
  }

  private func attendanceForm(_ visit: Visit, _ seen: Seen) -> MeetingForm {
    let states = [Attendance.State.present, .apologies, .absent, .observing].map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    let others = [
      EditField(
        name: "substitutes", label: "Substitutes",
        hint: "One to a line: who was there, and in whose place. For example, Cllr Ash | Cllr Birch.", kind: .lines())
    ]
    let interests = [
      EditField(
        name: "interests", label: "Interests declared",
        hint:
          "One to a line: item | member | pecuniary or other | what it is | left, when they left the room. Leave out what a sensitive interest is.",
        kind: .lines())
    ]
    return MeetingForm(
      visit, Address.meeting(visit["authority"], seen.meeting.reference, "attendance"), "Save",
      [
        EditGroup(
          id: "members", heading: "Members of the body",
          note: "Who follows from elsewhere observes: they count neither for the quorum nor in a vote.",
          fields: seen.sitting.map {
            EditField(name: "m-\($0.reference.rawValue)", label: .data($0.name), kind: .choice(states))
          } + others),
        EditGroup(id: "interests-declared", heading: "Interests", fields: interests),
      ], texts: texts(seen))
  }

  private func texts(_ seen: Seen) -> [String: String] {
    let names = Dictionary(seen.all.map { ($0.reference, $0.name) }) { first, _ in first }
    func name(_ member: Member.Reference) -> String { names[member] ?? member.rawValue }
    var texts = Dictionary(seen.attendance.map { ("m-\($0.member.rawValue)", $0.state.rawValue) }) { first, _ in first }
    texts["substitutes"] = seen.attendance.filter { $0.state == .substitute }
      .map { "\(name($0.member)) | \($0.inPlaceOf.map(name) ?? "")" }.joined(separator: "\n")
    texts["interests"] = seen.interests.map { interest in
      let number = seen.items.first { $0.id == interest.item }?.number ?? ""
      return [number, name(interest.member), interest.kind.rawValue, interest.words, interest.left ? "left" : ""]
        .joined(separator: " | ")
    }.joined(separator: "\n")
    return texts
  }

  private func attendance(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let seen = try seen(visit)
    guard seen.meeting.startsAt <= visit.now.moment else {
      throw Problem.refused(.term(MeetingRefusal.notOver(seen.meeting.startsAt).description))
    }
    return try meetingForm(visit, "Who attended", form) { _ in attendanceForm(visit, seen) }
  }
}

extension MeetingForm {
  fileprivate mutating func attendance(_ sitting: [Member], names: [Member]) -> [Attendance] {
    var all = sitting.compactMap { member in
      Attendance.State(rawValue: self["m-\(member.reference.rawValue)"]).map { Attendance(member.reference, $0) }
    }
    for line in lines("substitutes") {
      let parts = line.split(separator: "|").map { String($0).trimmed }
      guard parts.count == 2, let who = names.named(parts[0]), let other = names.named(parts[1]) else {
        faults.add("“\(line)” cannot be read. Write two members’ names with | between them.", at: "substitutes")
        continue
      }
      all.removeAll { $0.member == who }
      all.append(Attendance(who, .substitute, inPlaceOf: other))
    }
    return all
  }

  fileprivate mutating func interests(_ items: [AgendaItem], names: [Member]) -> [DeclaredInterest] {
    lines("interests").compactMap { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
      guard parts.count >= 3, let item = items.first(where: { $0.number == parts[0] }),
        let who = names.named(parts[1]), let kind = DeclaredInterest.Kind(rawValue: parts[2].lowercased())
      else {
        faults.add(
          "“\(line)” cannot be read. Write the number of the item | the member’s name | pecuniary or other.",
          at: "interests")
        return nil
      }
      return DeclaredInterest(
        in: item.id, who, kind, words: parts.count > 3 ? parts[3] : "",
        left: parts.count > 4 && parts[4].lowercased() == "left")
    }
  }
}

extension [Member] {
  /// The member of a name or a reference.
  fileprivate func named(_ text: String) -> Member.Reference? {
    first { $0.name.lowercased() == text.lowercased() || $0.reference.rawValue == text }?.reference
  }
}
