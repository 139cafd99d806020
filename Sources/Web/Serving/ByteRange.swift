/// The one part of a file that somebody asks for (RFC 9110 section 14).
enum ByteRange: Equatable {
  case part(Range<Int>)
  /// It lies behind the end.
  case outside

  /// What a header `Range` asks of a file of so many bytes; `nil` when it is to be given whole: several parts, other units, or not
  /// understood.
  init?(_ header: String, of count: Int) {
    guard header.hasPrefix("bytes="), !header.contains(",") else { return nil }
    let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.count < 18 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    switch (Int(ends[0]), Int(ends[1])) {
    case (let first?, let last?) where first > last: return nil
    case (let first?, _) where first >= count: self = .outside
    case (let first?, let last): self = .part(first..<min(count, (last ?? count - 1) + 1))
    case (nil, let length?): self = length == 0 || count == 0 ? .outside : .part(max(0, count - length)..<count)
    case (nil, nil): return nil
    }
  }
}
