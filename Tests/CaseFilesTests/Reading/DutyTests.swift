import Council
import Publishing
import Testing

@testable import CaseFiles

@Suite("Duties that pass or end")
struct DutyTests {
  private func action(_ change: String) throws -> Change.Action? {
    try Sample.restructure("changes:\n" + change).changes.first?.action
  }

  @Test func `the kind is the one under which the giving post carries it`() throws {
    let no = Post.Reference(rawValue: "NO")
    #expect(
      try action("  - {assign: Tenancy fraud, from: HH, to: NO}\n")
        == .assign(.init(kind: .duty, text: "Tenancy fraud"), from: .init(rawValue: "HH"), to: no))
    #expect(
      try action("  - {assign: Emergency powers, from: CX, to: NO}\n")
        == .assign(.init(kind: .delegation, text: "Emergency powers"), from: .init(rawValue: "CX"), to: no))
    #expect(
      try action("  - {assign: Head of Paid Service, from: CX, to: HH}\n")
        == .assign(
          .init(kind: .designation, text: "head-of-paid-service"), from: .init(rawValue: "CX"),
          to: .init(rawValue: "HH")))
  }

  @Test func `a new designation needs no kind, a new duty does`() throws {
    #expect(
      try action("  - {assign: monitoring-officer, to: HH}\n")
        == .assign(.init(kind: .designation, text: "monitoring-officer"), from: nil, to: .init(rawValue: "HH")))
    let message = try Sample.message("changes:\n  - {assign: monitoring-oficer, to: HH}\n")
    #expect((message.line, message.column) == (7, 14))
    #expect(message.nearest == "monitoring-officer")
    #expect(
      try action("  - {assign: Flags, kind: duty, to: HH}\n")
        == .assign(.init(kind: .duty, text: "Flags"), from: nil, to: .init(rawValue: "HH")))
  }

  @Test func `what the post does not carry is refused with the nearest it does`() throws {
    let message = try Sample.message("changes:\n  - {assign: Tenancy frauds, from: HH, to: NO}\n")
    #expect((message.line, message.column) == (7, 14))
    #expect(message.nearest == "Tenancy fraud")
    #expect(message.text.contains("HH does not carry this"))
    let other = try Sample.message("changes:\n  - {end: Records, kind: outside-seat, from: HH, passes_to: nobody}\n")
    #expect(other.text == "HH does not carry this as outside-seat. Nothing of that sort is listed for it.")
  }

  @Test func `what it carries twice under two kinds asks which is meant`() throws {
    let both = Sample.establishment.replacing("HRA 60% | GF 40%,80000,,,", with: "HRA 60% | GF 40%,80000,,Records,")
    let rest = "changes:\n  - {assign: Records, from: HH, to: NO}\n"
    let message = try #require(Sample.read(rest, establishment: both).messages.first)
    #expect((message.line, message.column) == (7, 14))
    #expect(message.text.contains("delegation, duty"))
    let stated = "changes:\n  - {assign: Records, kind: duty, from: HH, to: NO}\n"
    #expect(Sample.read(stated, establishment: both).restructure != nil)
  }

  @Test func `an end says why or where to`() throws {
    let message = try Sample.message("changes:\n  - {end: Estate walks, from: NO}\n")
    #expect((message.line, message.column) == (7, 11))
    #expect(message.text.contains("because"))
    #expect(try action("  - {end: Estate walks, from: NO, because: No estates}\n") != nil)
    #expect(try action("  - {end: Estate walks, from: NO, passes_to: other services}\n") != nil)
  }

  @Test func `nothing passes from a post to itself`() throws {
    let message = try Sample.message("changes:\n  - {assign: Estate walks, from: NO, to: NO}\n")
    #expect((message.line, message.column) == (7, 42))
  }

  @Test func `a part of a line and a merged post carry what their predecessors do`() throws {
    _ = try Sample.restructure(
      """
      changes:
        - merge_posts: [NO2, PO]
          into: {reference: NDO, title: Officer, unit: HSG}
        - split_post: NO
          into: [{reference: NO, posts: 2}, {reference: NO2, posts: 5}]
        - {assign: Estate walks, from: NO2, to: HH}
        - {assign: Area meetings, from: NDO, to: HH}
      """)
  }
}
