import HTML
import Publishing
import Testing

@Suite("SOAP 1.1 from older programs")
struct SOAPMessageTests {
  private func call(_ body: String, action: String? = nil) throws -> ModernGovCall {
    let envelope = """
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\(body)</soap:Body></soap:Envelope>
      """
    return try SOAPMessage.read(Array(envelope.utf8), action: action)
  }

  @Test func `an operation is found in its envelope, with what is sent along`() throws {
    let call = try call(
      "<GetCouncillorsByWardId xmlns=\"http://moderngov.co.uk/namespaces\"><lWardId> 2 </lWardId></GetCouncillorsByWardId>",
      action: "\"http://moderngov.co.uk/namespaces/GetCouncillorsByWardId\"")
    #expect(call.operation == .councillorsByWardId)
    #expect(try call.number("lwardid") == 2)
  }

  @Test func `an envelope that cannot be answered is refused in words`() {
    for (body, action, words) in [
      ("<GetNothing/>", nil, "no operation"), ("", nil, "one operation in its Body"),
      ("<GetCommittees/>", "http://moderngov.co.uk/namespaces/GetMeetings", "SOAPAction names GetMeetings"),
      ("<GetCommittees>", nil, "cannot be read"),
    ] as [(String, String?, String)] {
      #expect { try call(body, action: action) } throws: { "\($0)".contains(words) }
    }
  }

  @Test func `the answer and the refusal stand in envelopes that are read again`() throws {
    let answer = SOAPMessage.answer(.committees, element("committees", []) { HTMLNode("A & B") })
    let tree = try XMLReader.read(answer, mostBytes: 10_000)
    #expect(tree["Body"]?["GetCommitteesResponse"]?["GetCommitteesResult"]?.words("committees") == "A & B")
    let fault = try XMLReader.read(SOAPMessage.fault(ModernGovRefusal("1 < 2")), mostBytes: 10_000)
    #expect(fault["Body"]?["Fault"]?.words("faultstring") == "1 < 2")
  }

  @Test func `the description names every operation and where it is asked`() throws {
    let tree = try XMLReader.read(ServiceDescription.document(at: "https://moot.example/x"), mostBytes: 1 << 20)
    let names = tree["portType"]?.all("operation").compactMap { $0.attributes["name"] }
    #expect(names == ModernGovOperation.allCases.map(\.rawValue))
    #expect(tree["service"]?["port"]?["address"]?.attributes["location"] == "https://moot.example/x")
  }
}
