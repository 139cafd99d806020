import Council
import Publishing

/// Feeds the CSV readers whatever bytes the fuzzer makes. No bytes may crash them, and what was read without a
/// message must come back the same when it is written and read again.
///
/// The first byte chooses: `E` an establishment, `O` a pair of organogram files parted by a form feed, anything else rows.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let bytes = Array(input.dropFirst())
  switch input.first {
  case UInt8(ascii: "E"): fuzzEstablishment(bytes)
  case UInt8(ascii: "O"): fuzzOrganogram(bytes)
  default: fuzzRows(bytes)
  }
  return 0
}

private func fuzzEstablishment(_ bytes: [UInt8]) {
  let (establishment, messages) = EstablishmentCSV.read(bytes, file: "fuzz.csv")
  for message in messages { precondition(!message.description.isEmpty) }
  guard messages.isEmpty else { return }
  let (again, later) = EstablishmentCSV.read(EstablishmentCSV.write(establishment), file: "fuzz.csv")
  precondition(later.isEmpty, "\(later)")
  precondition(again == establishment, "\(again) is not \(establishment)")
  _ = (establishment.fte, establishment.fteByFund, establishment.cost)
}

private func fuzzOrganogram(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0x0C, maxSplits: 1, omittingEmptySubsequences: false)
  let (senior, junior) = (Array(parts[0]), Array(parts.count > 1 ? parts[1] : []))
  let (organogram, messages) = OrganogramCSV.read(
    senior: senior, seniorFile: "senior.csv", junior: junior, juniorFile: "junior.csv")
  for message in messages { precondition(!message.description.isEmpty) }
  let pair = OrganogramCSV.write(organogram.establishment, extras: organogram.extras)
  guard messages.isEmpty else { return }
  let (again, later) = OrganogramCSV.read(
    senior: pair.senior, seniorFile: "senior.csv", junior: pair.junior, juniorFile: "junior.csv")
  precondition(later.isEmpty, "\(later)")
  precondition(again == organogram, "\(again) is not \(organogram)")
}

private func fuzzRows(_ bytes: [UInt8]) {
  let limits = CSVLimits(bytes: 1 << 20, rows: 1_000, columns: 16, fieldBytes: 256)
  var reader = CSVReader(bytes, file: "fuzz.csv", limits: limits)
  var rows: [[String]] = []
  while reader.next() {
    rows.append(reader.texts)
    for index in 0...reader.count { _ = reader.place(of: index) }
  }
  guard reader.messages.isEmpty else { return }
  var writer = CSVWriter()
  for row in rows { writer.row(row) }
  var again = CSVReader(writer.bytes, file: "fuzz.csv")
  var index = 0
  while again.next() {
    precondition(again.texts == rows[index], "\(again.texts) is not \(rows[index])")
    index += 1
  }
  precondition(index == rows.count)
}
