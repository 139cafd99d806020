import CZlib

/// Bytes made smaller by zlib.
public enum Deflate {
  /// The bytes packed in the gzip format (RFC 1952); `nil` when zlib cannot.
  ///
  /// - Parameter level: how hard to try, from 1 to 9.
  public static func gzip(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
    packed(bytes, level, window: 15 + 16, Z_FINISH)
  }

  /// The bytes packed as bare deflate (RFC 1951), up to a whole byte: other pieces can follow, and ``end`` behind the last; `nil` when zlib
  /// cannot. A piece leans on none before it, so that nothing has to be kept between two.
  static func piece(_ bytes: [UInt8], level: Int32 = 5) -> [UInt8]? {
    packed(bytes, level, window: -15, Z_FULL_FLUSH)
  }

  /// The empty block behind the last piece.
  static let end: [UInt8] = [0x03, 0x00]

  /// The checksum by which ZIP knows its files (CRC-32), with bytes added to what came before.
  static func checksum(_ bytes: [UInt8], after before: UInt32 = 0) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(crc32(UInt(before), $0.baseAddress, UInt32($0.count))) }
  }

  private static func packed(_ bytes: [UInt8], _ level: Int32, window: Int32, _ flush: Int32) -> [UInt8]? {
    var stream = z_stream()
    guard czlib_begin(&stream, level, window) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    // The bound is that of a stream that ends; the mark of a flush takes a few bytes more.
    let most = Int(deflateBound(&stream, UInt(bytes.count))) + 64
    var source = bytes
    var isWhole = false
    let packed = [UInt8](unsafeUninitializedCapacity: most) { room, count in
      source.withUnsafeMutableBufferPointer { source in
        (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(source.count))
        (stream.next_out, stream.avail_out) = (room.baseAddress, UInt32(most))
        let said = deflate(&stream, flush)
        isWhole =
          flush == Z_FINISH ? said == Z_STREAM_END : said == Z_OK && stream.avail_in == 0 && stream.avail_out > 0
      }
      count = Int(stream.total_out)
    }
    return isWhole ? packed : nil
  }
}
