import Law
import Testing

@Suite("STD-3: no home address")
struct AddressesWithheldTests {
  private func check(_ text: String) -> [Finding] {
    AddressesWithheld.check(.init(on: day("2026-05-20"), member: "Cllr Ash", text: text))
  }

  @Test func `a whole postcode, with a space or without, is left to the monitoring officer`() {
    for text in ["7 High Street, ME12 3AB", "me123ab", "Flat 2, W1A 1AA.", "S1 2TH (house)"] {
      #expect(check(text).outcomes == [.forJudgement], "\(text)")
    }
    #expect(check("7 High Street, ME12 3AB").says("ME12 3AB"))
  }

  @Test func `places, fields and numbers are no address`() {
    for text in ["", "A house in Sheerness", "Land of 3 ha in ME12", "Title K123456", "Company 01234567 Ltd", "A1 2B3"]
    {
      #expect(check(text).outcomes == [.met], "\(text)")
    }
  }
}
