import Publishing

/// Feeds the XML reader whatever bytes the fuzzer makes. No bytes may crash it; what was read has names, and is no deeper than allowed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(XMLReader.Trouble) {
    let tree = try XMLReader.read(input, mostBytes: 4096)
    precondition(depth(of: tree) <= XMLReader.mostDepth + 1)
  } catch {
    precondition(!error.text.isEmpty && error.line > 0)
  }
  return 0
}

private func depth(of tree: XMLTree) -> Int {
  precondition(!tree.name.isEmpty)
  return 1 + (tree.children.map(depth).max() ?? 0)
}
