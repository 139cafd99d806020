import Council
import Law

/// Feeds the readers of forms and of attached files whatever bytes the fuzzer makes. No bytes may crash them, and what a form
/// holds must come back the same when it is written anew.
///
/// The first byte chooses: `F` the content of a file, `P` that of a photograph, `N` its name, `H` a header, anything else a form.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzForm(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let bytes = Array(input.dropFirst())
  switch input.first {
  case UInt8(ascii: "F"):
    for kind in FileKind.allCases { _ = try? FileKind.recognised(bytes, named: FileName("a.\(kind.endings[0])")) }
  case UInt8(ascii: "P"): fuzzPicture(bytes)
  case UInt8(ascii: "N"): fuzzName(String(decoding: bytes, as: UTF8.self))
  case UInt8(ascii: "H"):
    _ = HeaderParameters(String(decoding: bytes, as: UTF8.self))["name"]
    _ = Multipart.boundary(in: String(decoding: bytes, as: UTF8.self))
    _ = URLEncoded.pairs(bytes)
  default: fuzzBody(bytes)
  }
  return 0
}

private func fuzzName(_ sent: String) {
  let name = FileName(sent)
  precondition(!name.text.isEmpty && name.text.count <= FileName.most && FileName(name.text) == name)
  precondition(!name.text.contains("/") && !name.text.contains("\\") && !name.text.hasPrefix("."))
  precondition(name.inASCII.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 })
}

private func fuzzPicture(_ bytes: [UInt8]) {
  guard let kept = Picture.stripped(bytes) else { return }
  // At most the way up is written anew, and what is stripped has nothing left to strip.
  precondition(kept.count <= bytes.count + 36 && Picture.stripped(kept) == kept)
}

private func fuzzBody(_ bytes: [UInt8]) {
  guard let fields = try? Multipart.fields(bytes, boundary: "b") else { return }
  precondition(fields.count <= Multipart.mostParts && fields.allSatisfy { !$0.name.isEmpty })
  var body: [UInt8] = []
  for (index, field) in fields.enumerated() {
    body += Array("--other-boundary\r\nContent-Disposition: form-data; name=\"\(index)\"\r\n\r\n".utf8) + field.bytes
    body += [13, 10]
  }
  body += Array("--other-boundary--\r\n".utf8)
  guard fields.allSatisfy({ !String(decoding: $0.bytes, as: UTF8.self).contains("other-boundary") }) else { return }
  let again = (try? Multipart.fields(body, boundary: "other-boundary")) ?? []
  precondition(fields.isEmpty || again.map(\.bytes) == fields.map(\.bytes), "\(again) is not \(fields)")
}
