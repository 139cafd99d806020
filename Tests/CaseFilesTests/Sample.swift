import Council
import Publishing
import Testing

@testable import CaseFiles

/// A small council to break in one place at a time.
enum Sample {
  static let establishment = """
    record,reference,title,unit,unit_kind,reports_to,grade,fte,posts,basis,funding,cost,designations,delegations,duties
    unit,CEX,Chief Executive's,,directorate,,,,,,,,,,
    unit,HSG,Housing,CEX,service,,,,,,,,,,
    unit,APT,Area Partnerships,CEX,service,,,,,,,,,,
    post,CX,Chief Executive,CEX,,,CEX1,1,1,,GF 100%,150000,head-of-paid-service,Emergency powers,Lead the service
    post,HH,Head of Housing,HSG,,CX,HOS,1,1,,HRA 60% | GF 40%,80000,,,Tenancy fraud | Records
    post,NO,Neighbourhood Officer,HSG,,HH,H,1,7,,HRA 100%,36000,,Records,Estate walks
    post,PO,Partnership Officer,APT,,HH,H,1,3,,GF 100%,36000,,,Area meetings
    """

  static let head = """
    case: sample-2014
    title: A sample
    authority: {id: sample, name: Sample Council, kind: unitary, governance: committee-system}
    decision: {day: 2014-06-16}
    effective: 2014-10-01

    """

  static func read(_ rest: String = "", head: String = head, establishment: String = establishment) -> CaseReading {
    CaseReader.read(files: ["case.yml": Array((head + rest).utf8), "establishment.csv": Array(establishment.utf8)])
  }

  /// The only message of a case that ends in these lines; more or none fail the test.
  static func message(
    _ rest: String, head: String = head, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> InputMessage {
    let messages = read(rest, head: head).messages
    #expect(messages.count == 1, "\(messages.map(\.description))", sourceLocation: sourceLocation)
    return try #require(messages.first, sourceLocation: sourceLocation)
  }

  static func restructure(
    _ rest: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> RestructureCase {
    let reading = read(rest)
    return try #require(
      reading.restructure, "\(reading.messages.map(\.description))", sourceLocation: sourceLocation)
  }
}
