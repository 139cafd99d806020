import Publishing

/// Feeds the JSON reader whatever bytes the fuzzer makes. No bytes may crash it, and what was read must come back the same when it is
/// written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let limits = JSONLimits(bytes: 4096, depth: 16, values: 512, digits: 20)
  do throws(JSONProblem) {
    let written = JSONText.write(try JSONReader.read(input, limits: limits))
    let roomy = JSONLimits(bytes: 1 << 20, depth: 16, values: 512, digits: 64)
    let again = JSONText.write(try JSONReader.read(written, limits: roomy))
    precondition(again == written, "\(again) is not \(written)")
  } catch {
    precondition(!error.text.isEmpty && error.line > 0 && error.column > 0)
    precondition(error.column <= input.count + 1 || input.isEmpty)
  }
  return 0
}
