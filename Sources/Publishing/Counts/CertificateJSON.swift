import Counting

/// Certificates of equal shares as JSON, and back. Numbers of any size are texts of digits.
public enum CertificateJSON {
  /// A certificate to write.
  public static func value(_ certificate: ShareCertificate) -> JSONText.Value {
    .object([
      ("kind", .text(kind)), ("utility", .text(certificate.utility.rawValue)),
      ("step", certificate.step.map { .text(String($0)) } ?? .null),
      ("payments", payments(certificate.payments)), ("next", certificate.next.map(payments) ?? .null),
      ("previous", certificate.previous.map(payments) ?? .null),
    ])
  }

  /// The certificate that some JSON is; `nil` when it is none.
  public static func certificate(_ bytes: [UInt8]) throws(JSONProblem) -> ShareCertificate? {
    let value = try JSONReader.read(bytes, limits: limits)
    guard let members = members(value), text(members["kind"]) == kind,
      let utility = text(members["utility"]).flatMap({ ShareUtility(rawValue: $0) }),
      let payments = members["payments"].flatMap(readPayments)
    else { return nil }
    var certificate = ShareCertificate(utility: utility, step: nil, payments: payments)
    if let step = text(members["step"]) {
      guard let number = Int64(step) else { return nil }
      certificate.step = number
    }
    if let next = members["next"], members["next"].flatMap(isNothing) != true {
      guard let read = readPayments(next) else { return nil }
      certificate.next = read
    }
    if let previous = members["previous"], members["previous"].flatMap(isNothing) != true {
      guard let read = readPayments(previous) else { return nil }
      certificate.previous = read
    }
    return certificate
  }

  /// How much a certificate may hold.
  static let limits = JSONLimits(bytes: 256 << 20, depth: 8, values: 1_000_000, digits: 30)

  private static let kind = "folkmoot equal shares certificate 1"

  private static func payments(_ payments: ShareCertificate.Payments) -> JSONText.Value {
    .object([
      ("denominator", .text(payments.denominator.description)), ("endowment", .text(payments.endowment.description)),
      (
        "prices",
        .list(
          payments.prices.map {
            .object([("project", .text($0.project)), ("amount", .text($0.amount.description))])
          })
      ),
    ])
  }

  private static func readPayments(_ value: JSONText.Value) -> ShareCertificate.Payments? {
    guard let members = members(value), let denominator = number(members["denominator"]),
      let endowment = number(members["endowment"]),
      case .list(let items)? = members["prices"]
    else { return nil }
    var prices: [ShareCertificate.Price] = []
    for item in items {
      guard let members = Self.members(item), let project = text(members["project"]),
        let amount = number(members["amount"])
      else { return nil }
      prices.append(ShareCertificate.Price(project: project, amount: amount))
    }
    return ShareCertificate.Payments(denominator: denominator, endowment: endowment, prices: prices)
  }

  /// A number of any size, up to more digits than a count of ten thousand rounds has.
  private static func number(_ value: JSONText.Value?) -> WideInteger? {
    text(value).flatMap { $0.utf8.count <= 100_000 ? WideInteger($0) : nil }
  }

  private static func members(_ value: JSONText.Value) -> [String: JSONText.Value]? {
    guard case .object(let members) = value else { return nil }
    return Dictionary(members) { first, _ in first }
  }

  private static func text(_ value: JSONText.Value?) -> String? {
    if case .text(let text)? = value { text } else { nil }
  }

  private static func isNothing(_ value: JSONText.Value) -> Bool { if case .null = value { true } else { false } }
}
