/// The parameters of a header such as `form-data; name="case"; filename="case.yml"`.
struct HeaderParameters {
  private var values: [String: String] = [:]

  init(_ header: String) {
    var rest = Array(header.unicodeScalars)[...]
    Self.skip(&rest, to: ";")
    while rest.first == ";" {
      rest.removeFirst()
      let name = String(Self.take(&rest) { $0 != "=" && $0 != ";" }).trimmed.lowercased()
      guard rest.first == "=" else { continue }
      rest.removeFirst()
      let value = Self.value(&rest)
      if !name.isEmpty, values[name] == nil { values[name] = value }
      Self.skip(&rest, to: ";")
    }
  }

  /// The value of a parameter, by its name in lower case.
  subscript(name: String) -> String? { values[name] }

  private static func value(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    _ = take(&rest) { $0 == " " || $0 == "\t" }
    guard rest.first == "\"" else { return String(take(&rest) { $0 != ";" }).trimmed }
    rest.removeFirst()
    var value = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != "\"" {
      // Only a quotation mark and a backslash are escaped: browsers leave other backslashes of a path alone.
      if scalar == "\\", let next = rest.first, next == "\"" || next == "\\" {
        value.append(next)
        rest.removeFirst()
      } else {
        value.append(scalar)
      }
    }
    return String(value)
  }

  private static func take(
    _ rest: inout ArraySlice<Unicode.Scalar>, while condition: (Unicode.Scalar) -> Bool
  ) -> String.UnicodeScalarView {
    let taken = rest.prefix(while: condition)
    rest = rest.dropFirst(taken.count)
    return String.UnicodeScalarView(taken)
  }

  private static func skip(_ rest: inout ArraySlice<Unicode.Scalar>, to stop: Unicode.Scalar) {
    rest = rest.drop { $0 != stop }
  }
}

extension String {
  var trimmed: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return self }
    guard let start = utf8.firstIndex(where: { !isSpace($0) }), let end = utf8.lastIndex(where: { !isSpace($0) }) else {
      return ""
    }
    return String(decoding: utf8[start...end], as: UTF8.self)
  }
}
