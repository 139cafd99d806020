import Crypto

/// The SHA-256 digest of some bytes, as 64 hexadecimal digits.
func fingerprint(_ bytes: [UInt8]) -> String {
  SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

/// Whether a header `If-None-Match` names this entity tag, weakly compared as RFC 9110 section 13.1.2 asks.
func matches(ifNoneMatch header: String, tag: String) -> Bool {
  header.split(separator: ",").contains { part in
    let one = part.drop { $0 == " " || $0 == "\t" }
    let trimmed = String(one.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    return trimmed == "*" || trimmed == tag || trimmed == "W/" + tag
  }
}
