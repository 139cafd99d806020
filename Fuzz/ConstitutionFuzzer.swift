import Council
import Publishing

/// Reads made-up bytes as a constitution, writes what was read and reads it again; compares its articles with each other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzConstitution(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let articles = ConstitutionMarkdown.read(bytes, file: "fuzz").articles
  let again = ConstitutionMarkdown.read(ConstitutionMarkdown.write(articles), file: "fuzz").articles
  precondition(articles == again, "What was written is not read back.")
  for (one, other) in zip(articles, articles.dropFirst()) {
    let changed = try? [Replacement](from: one.text, to: other.text).applied(to: one.text)
    precondition(changed == other.text, "What differs does not make one of the other.")
    let anchors = one.provisions.compactMap(\.anchor)
    precondition(Set(anchors).count == anchors.count, "Two provisions have one address.")
    _ = TrackedText(one, other)
  }
  return 0
}
