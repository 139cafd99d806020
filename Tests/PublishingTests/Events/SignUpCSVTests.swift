import Council
import Law
import Publishing
import Testing

@Suite("Who comes to an event, as CSV")
struct SignUpCSVTests {
  @Test func `each stands in a row, and a name that would run as a formula does not`() throws {
    let email = try #require(EmailAddress("ada@example.org"))
    let one = EventSignUp(
      number: 3, "=1+1", email, people: 2, needs: "A loop,\n\"please\"", state: .going,
      signedUpAt: Moment(milliseconds: 0))
    let text = String(decoding: SignUpCSV.write([one]).dropFirst(3), as: UTF8.self)
    #expect(
      text == "number,state,name,email,reach,people,needs,signed_up_at\r\n"
        + "3,going,'=1+1,ada@example.org,,2,\"A loop,\n\"\"please\"\"\",1970-01-01T00:00:00.000Z\r\n")
  }
}
