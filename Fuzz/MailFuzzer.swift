import Publishing

/// Feeds the reader of letters whatever bytes the fuzzer makes. No bytes may crash it; what was read is bounded, and text only.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMail(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(MailProblem) {
    let letter = try MailReader.read(input)
    precondition(letter.text.count <= MailReader.mostCharacters)
    precondition(!letter.subject.contains { $0.isNewline } && !letter.name.contains { $0.isNewline })
    for text in [letter.subject, letter.name, letter.text] {
      precondition(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
  } catch {
    precondition(!error.description.isEmpty)
  }
  return 0
}
