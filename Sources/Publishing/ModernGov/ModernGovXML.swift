import Council
import HTML
import Law

/// Answers in the shapes that programs written for ModernGov sites read. Every text is escaped once. No home address and no private
/// contact of a member is ever given, as none is kept.
public struct ModernGovXML: Sendable {
  /// Who sits where.
  public var register: MembershipRegister
  /// The places a postcode lies in, for the one operation that asks by postcode; `nil` when nothing is known of it.
  public var placesOfPostcode: Set<Place.Reference>?

  /// The meetings that are asked about, earliest first; of one that is asked about alone, with its agenda.
  public var meetings: [PublishedMeeting] = []
  /// The whole address of the page of a meeting, or of a paper of it.
  public var page: @Sendable (Meeting, Paper?) -> String = { _, _ in "" }

  /// Answers from a register.
  public init(_ register: MembershipRegister, placesOfPostcode: Set<Place.Reference>? = nil) {
    self.register = register
    self.placesOfPostcode = placesOfPostcode
  }

  /// The answer to a call, as a document.
  public func document(_ call: ModernGovCall) throws(ModernGovRefusal) -> [UInt8] {
    Self.document(try answer(call))
  }

  /// A document around its outermost element.
  public static func document(_ root: HTMLNode) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8) + root.bytes
  }

  /// The outermost element of the answer to a call.
  public func answer(_ call: ModernGovCall) throws(ModernGovRefusal) -> HTMLNode {
    switch call.operation {
    case .councillorsByWard: return written { councillors(wards) }
    case .councillorsByWardId:
      let number = try call.number("lWardId")
      guard let ward = wards.first(where: { $0.number == number }) else {
        throw ModernGovRefusal(
          "No ward or division with a member has the number \(number). GetCouncillorsByWard lists them.", .absent)
      }
      return written { councillors([ward]) }
    case .councillorsByPostcode:
      guard let placesOfPostcode else {
        throw ModernGovRefusal(
          "sPostcode is no postcode that is known here. Send a whole one, such as sPostcode=S60 2TH.", .absent)
      }
      let here = wards.filter { ward in ward.place.map { placesOfPostcode.contains($0.reference) } ?? true }
      return written { councillors(here) }
    case .memberGroup: return written { memberGroup(inOrder: call.text("sOrder")) }
    case .committees: return written { committees(register.bodies.map { ($0, []) }) }
    case .meetings: return written { self.meetings(byCommittee: true) }
    case .meetingsByDate: return written { self.meetings(byCommittee: false) }
    case .meeting:
      guard let only = meetings.first else {
        throw ModernGovRefusal("No meeting has this number. GetMeetings lists them.", .absent)
      }
      return written { meeting(only) }
    case .attachment:
      let number = try call.number("lAttachmentId")
      guard let only = meetings.first, let paper = only.papers.first(where: { only.number(of: $0) == number }) else {
        throw ModernGovRefusal("No open paper has this number. GetMeeting lists those of a meeting.", .absent)
      }
      return written { attachment(paper, of: only) }
    case .committeesByUser:
      let number = try call.number("lUserId")
      guard let member = register.members.first(where: { register.numbers.members[$0.reference] == number }) else {
        throw ModernGovRefusal("No member has the number \(number). GetMemberGroup lists them.", .absent)
      }
      let seats = register.memberships(of: member)
      let bodies = register.bodies.map { body in (body, seats.filter { $0.body == body.reference }) }
      return written { committees(bodies.filter { !$0.1.isEmpty }) }
    }
  }

  private func written(_ make: () -> HTMLNode) -> HTMLNode { writtenInEnglish(make) }
}

/// A ward or division with its members; without a place, those who represent the whole council.
struct ModernGovWard {
  var number: Int?
  var place: Place?
  var title: String
  var members: [Member]
}

extension ModernGovXML {
  /// The wards and divisions that have members, in the order of their names. One without a member is left out, as programs that read
  /// this take an empty one for a fault.
  var wards: [ModernGovWard] {
    let own = register.councillors
    let represented = Set(own.flatMap(\.represents))
    let wards = register.places.filter { represented.contains($0.reference) }.sorted {
      ($0.name, $0.reference) < ($1.name, $1.reference)
    }.map { place in
      ModernGovWard(
        number: register.numbers.places[place.reference], place: place, title: place.name,
        members: own.filter { $0.represents.contains(place.reference) })
    }
    let known = Set(wards.compactMap { $0.place?.reference })
    let others = own.filter { known.isDisjoint(with: $0.represents) }
    guard !others.isEmpty else { return wards }
    return wards + [ModernGovWard(number: nil, place: nil, title: "Whole council", members: others)]
  }

  func number(_ member: Member) -> String { String(register.numbers.members[member.reference] ?? 0) }
}

/// An element of XML with text in it.
func xml(_ name: StaticString, _ text: String) -> HTMLNode { element(name, []) { HTMLNode(text) } }

/// An element of XML with elements in it.
func xml(_ name: StaticString, @HTMLBuilder _ content: () -> HTMLNode) -> HTMLNode { element(name, [], content) }
