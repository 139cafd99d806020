/// An attribute whose name is fixed in the source and whose value is escaped.
public struct HTMLAttribute: Sendable {
  let name: StaticString
  let value: String?

  /// An attribute with a value.
  public init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  private init(flag name: StaticString) {
    self.name = name
    value = nil
  }

  public static func `class`(_ value: String) -> Self { Self("class", value) }
  public static func id(_ value: String) -> Self { Self("id", value) }
  public static func href(_ value: String) -> Self { Self("href", Self.safe(value)) }
  public static func src(_ value: String) -> Self { Self("src", Self.safe(value)) }
  public static func action(_ value: String) -> Self { Self("action", Self.safe(value)) }
  public static func method(_ value: String) -> Self { Self("method", value) }
  public static func enctype(_ value: String) -> Self { Self("enctype", value) }
  public static func name(_ value: String) -> Self { Self("name", value) }
  public static func value(_ value: String) -> Self { Self("value", value) }
  public static func type(_ value: String) -> Self { Self("type", value) }
  public static func `for`(_ value: String) -> Self { Self("for", value) }
  public static func role(_ value: String) -> Self { Self("role", value) }
  public static func scope(_ value: String) -> Self { Self("scope", value) }
  public static func lang(_ value: String) -> Self { Self("lang", value) }
  public static func dir(_ value: String) -> Self { Self("dir", value) }
  public static func rel(_ value: String) -> Self { Self("rel", value) }
  public static func datetime(_ value: String) -> Self { Self("datetime", value) }
  public static func colspan(_ value: Int) -> Self { Self("colspan", String(value)) }
  public static func rowspan(_ value: Int) -> Self { Self("rowspan", String(value)) }
  public static func rows(_ value: Int) -> Self { Self("rows", String(value)) }
  public static func tabindex(_ value: Int) -> Self { Self("tabindex", String(value)) }
  public static func ariaLabelledby(_ value: String) -> Self { Self("aria-labelledby", value) }
  public static func ariaDescribedby(_ value: String) -> Self { Self("aria-describedby", value) }
  public static func ariaCurrent(_ value: String) -> Self { Self("aria-current", value) }
  public static func hreflang(_ value: String) -> Self { Self("hreflang", value) }
  public static let ariaHidden = Self("aria-hidden", "true")
  public static let checked = Self(flag: "checked")
  public static let selected = Self(flag: "selected")
  /// The browser leaves it to the site to say what is wrong with a form: all of it at once, and in words.
  public static let novalidate = Self(flag: "novalidate")
  public static let open = Self(flag: "open")
  public static let required = Self(flag: "required")
  public static let hidden = Self(flag: "hidden")

  /// An address that cannot run script: relative, or of a scheme that only leads somewhere.
  static func safe(_ address: String) -> String {
    if address.utf8.first == UInt8(ascii: "/") { return address }
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return address }
    let before = address.utf8[..<colon]
    if before.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      return address
    }
    let allowed = ["http", "https", "mailto", "tel", "otpauth"]
    return allowed.contains(String(Substring(before)).lowercased()) ? address : "#"
  }
}

extension [UInt8] {
  mutating func append(_ attribute: HTMLAttribute) {
    append(UInt8(ascii: " "))
    append(fixed: attribute.name)
    if let value = attribute.value {
      append(fixed: "=\"")
      append(escaping: value)
      append(UInt8(ascii: "\""))
    }
  }

  mutating func append(fixed text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
