import Council

/// What is written down of a request: which kind of page, never whose, nor what was asked or typed.
public struct RequestLine: Sendable, CustomStringConvertible {
  /// When it was answered.
  public let at: Moment
  /// What names it, as the visitor’s answer does.
  public let number: String
  /// `GET`, `HEAD`, `POST` or another.
  public let method: String
  /// The pattern of its address, such as `/{authority}/units/{unit}`; `none` when there is no such page.
  public let route: String
  /// The status of the answer.
  public let status: Int
  /// How long it took to make the answer, in microseconds.
  public let microseconds: Int
  /// The bytes of the answer; `nil` when they were not counted beforehand.
  public let bytes: Int?

  /// `at=… id=… method=GET route=/{authority} status=200 ms=1.204 bytes=8123`
  public var description: String {
    let thousandths = String(1000 + microseconds % 1000).dropFirst()
    return
      "at=\(at) id=\(number) method=\(method) route=\(route) status=\(status) ms=\(microseconds / 1000).\(thousandths)"
      + " bytes=\(bytes.map { String($0) } ?? "-")"
  }
}
