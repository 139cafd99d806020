import Crypto

/// The SHA-256 digest of some bytes, as 64 hexadecimal digits.
func fingerprint(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(unsafeUninitializedCapacity: 64) { room in
    var place = 0
    for byte in SHA256.hash(data: bytes) {
      room[place] = digits[Int(byte >> 4)]
      room[place + 1] = digits[Int(byte & 15)]
      place += 2
    }
    return place
  }
}
