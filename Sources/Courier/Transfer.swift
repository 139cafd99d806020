import CCurl
import Foundation

/// One transfer by libcurl, from its settings to its answer; used by one thread, once.
final class Transfer {
  private let handle: UnsafeMutableRawPointer
  private var list: UnsafeMutablePointer<curl_slist>?
  private var outgoing: [UInt8] = []
  private var sent = 0
  private let maximumBytes: Int

  /// What the other side sent, at most `maximumBytes`.
  private(set) var incoming: [UInt8] = []
  /// All that was to be sent has been handed over.
  private(set) var isAllSent = false

  /// `nil` when there is no memory for one.
  init?(maximumBytes: Int = 0) {
    guard Self.isReady, let handle = curl_easy_init() else { return nil }
    self.handle = handle
    self.maximumBytes = maximumBytes
    set(CURLOPT_NOSIGNAL, 1)
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(list)
  }

  private static let isReady = ccurl_begin() == CURLE_OK

  func set(_ option: CURLoption, _ value: Int) { _ = ccurl_set_number(handle, option, value) }

  func set(_ option: CURLoption, _ value: String) { _ = ccurl_set_text(handle, option, value) }

  func set(_ option: CURLoption, lines: [String]) {
    for line in lines { list = curl_slist_append(list, line) }
    _ = ccurl_set_list(handle, option, list)
  }

  func send(_ bytes: [UInt8]) { outgoing = bytes }

  /// Waits until it is done or has failed.
  func perform() -> CURLcode {
    let me = Unmanaged.passUnretained(self).toOpaque()
    _ = ccurl_set_source(handle, { Transfer.behind($3)?.take(into: $0, atMost: $1 * $2) ?? 0 }, me)
    _ = ccurl_set_sink(handle, { Transfer.behind($3)?.keep($0, count: $1 * $2) ?? 0 }, me)
    return curl_easy_perform(handle)
  }

  /// The last code that the server answered with; 0 when it never did.
  var responseCode: Int { ccurl_number(handle, CURLINFO_RESPONSE_CODE) }

  private static func behind(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
    pointer.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func take(into buffer: UnsafeMutablePointer<CChar>?, atMost room: Int) -> Int {
    let count = min(room, outgoing.count - sent)
    if count == 0 { isAllSent = true }
    outgoing[sent..<sent + count].withUnsafeBytes { bytes in
      if let buffer, let start = bytes.baseAddress { memcpy(buffer, start, count) }
    }
    sent += count
    return count
  }

  /// Taking less than was given makes libcurl give up.
  private func keep(_ buffer: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
    guard incoming.count + count <= maximumBytes else { return 0 }
    incoming += UnsafeRawBufferPointer(start: buffer, count: count)
    return count
  }
}
