import Council
import Law
import Publishing
import Testing

@Suite("A list of members")
struct MemberCSVTests {
  @Test func `what is written is read back to the same`() {
    let members = [
      Member(
        reference: .init(rawValue: "M1"), name: "Cllr “A”, of =B", group: .init(rawValue: "G"),
        represents: [.init(rawValue: "ED01"), .init(rawValue: "W1")],
        offices: [Office(.executiveMember, portfolio: "Care"), Office(.leader, at: "Dover")],
        from: Day(iso: "2025-05-06")),
      Member(reference: .init(rawValue: "M2"), name: "Cllr C", council: "Dover", to: Day(iso: "2027-05-06")),
    ]
    let (again, messages) = MemberCSV.read(MemberCSV.write(members), file: "members.csv")
    #expect(messages.isEmpty && again == members)
  }

  @Test func `what is wrong in a line is told with its place, and nothing is read`() {
    let text = "reference,name,offices,from\nM1,,mayor,1 May\nM1,Cllr A,,\n"
    let (members, messages) = MemberCSV.read(Array(text.utf8), file: "members.csv")
    #expect(members.isEmpty)
    let said = messages.map(\.description).joined(separator: "\n")
    for part in ["members.csv:2", "needs a name", "executive-member", "This is no day", "Line 2"] {
      #expect(said.contains(part), "\(part): \(said)")
    }
  }
}
