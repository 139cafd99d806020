import Foundation

/// Network addresses that begin alike: `10.0.0.0/8`, `2001:db8::/32`, or one address by itself.
public struct Subnet: Hashable, Sendable {
  private let start: [UInt8]
  private let bits: Int

  /// Reads one; `nil` when it is none.
  public init?(_ text: String) {
    let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = halves.first, let bytes = Self.bytes(String(address)) else { return nil }
    let most = bytes.count * 8
    guard let bits = halves.count == 1 ? most : Int(halves[1]), (0...most).contains(bits) else { return nil }
    (start, self.bits) = (bytes, bits)
  }

  /// The machine itself.
  public static let loopback = ["127.0.0.0/8", "::1"].compactMap { Subnet($0) }

  /// Whether an address lies in it.
  public func contains(_ address: String) -> Bool {
    guard let bytes = Self.bytes(address), bytes.count == start.count else { return false }
    let (whole, rest) = (bits / 8, bits % 8)
    guard bytes.prefix(whole) == start.prefix(whole) else { return false }
    return rest == 0 || (bytes[whole] ^ start[whole]) >> UInt8(8 - rest) == 0
  }

  /// The 4 or 16 bytes of an address; one of IPv4 in the clothes of IPv6 is taken for what it is.
  static func bytes(_ address: String) -> [UInt8]? {
    var four = in_addr()
    if inet_pton(AF_INET, address, &four) == 1 { return withUnsafeBytes(of: &four) { Array($0) } }
    var sixteen = in6_addr()
    let bare = String(address.prefix { $0 != "%" })
    guard inet_pton(AF_INET6, bare, &sixteen) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: &sixteen) { Array($0) }
    return bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) ? Array(bytes[12...]) : bytes
  }
}

extension [Subnet] {
  /// Whether an address lies in one of them.
  public func contain(_ address: String) -> Bool { contains { $0.contains(address) } }
}
