import CaseFiles
import Council
import Publishing

/// Feeds the case reader whatever bytes the fuzzer makes, and assesses what it takes for a case.
///
/// The first byte chooses: `B` the lines after a head that is right, anything else the whole of `case.yml`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCase(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let rest = Array(input.dropFirst())
  let yaml = input.first == UInt8(ascii: "B") ? head + rest : rest
  let reading = CaseReader.read(files: ["case.yml": yaml, "establishment.csv": establishment])
  precondition((reading.restructure == nil) == !reading.messages.isEmpty)
  for message in reading.messages {
    precondition(message.file == "case.yml" && !message.text.isEmpty && !message.description.isEmpty)
    precondition((message.line == 0) == (message.column == 0), "\(message)")
  }
  if let restructure = reading.restructure { assess(restructure) }
  return 0
}

private func assess(_ restructure: RestructureCase) {
  for section in restructure.report.sections {
    for paragraph in section.paragraphs {
      precondition(FiguredText(paragraph).filled { "{\($0)}" } == paragraph || paragraph.contains("{money."))
    }
  }
  _ = restructure.assess().verdict
}

private let head = Array(
  """
  case: fuzz
  title: Fuzz
  authority: {id: fuzz, name: Fuzz Council, kind: unitary, governance: leader-and-cabinet}
  decision: {day: 2014-06-16}
  effective: 2014-10-01

  """.utf8)

private let establishment = Array(
  """
  record,reference,title,unit,unit_kind,reports_to,grade,fte,posts,basis,funding,cost,designations,delegations,duties
  unit,CEX,Chief Executive's,,directorate,,,,,,,,,,
  unit,HSG,Housing,CEX,service,,,,,,,,,,
  unit,APT,Area Partnerships,CEX,service,,,,,,,,,,
  post,CX,Chief Executive,CEX,,,CEX1,1,1,,GF 100%,150000,head-of-paid-service,Emergency powers,Lead the service
  post,HH,Head of Housing,HSG,,CX,HOS,1,1,,HRA 60% | GF 40%,80000,,,Tenancy fraud | Records
  post,NO,Neighbourhood Officer,HSG,,HH,H,1,7,,HRA 100%,36000,,Records,Estate walks
  post,PO,Partnership Officer,APT,,HH,H,1,3,,GF 100%,36000,,,Area meetings
  """.utf8)
