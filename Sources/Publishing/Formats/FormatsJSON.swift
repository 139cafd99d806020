import Council
import Law

/// Which documents and meetings can be had in which formats and languages, as JSON.
public enum FormatsJSON {
  /// The document: everything that was delivered, with the address of its page where it stands on the site.
  public static func write(
    _ orders: [FormatOrder], at authority: String, page: (FormatMatter) -> String?
  ) -> [UInt8] {
    var seen: [String: [FormatOrder]] = [:]
    var places: [String] = []
    for order in orders where order.state == .delivered {
      let name = order.matter == .other ? "other:\(order.title)" : order.matter.field
      if seen[name] == nil { places.append(name) }
      seen[name, default: []].append(order)
    }
    return JSONText.write(
      .object([
        ("council", .text(authority)),
        ("documents", .list(places.compactMap { seen[$0] }.map { document($0, page) })),
      ]))
  }

  private static func document(_ orders: [FormatOrder], _ page: (FormatMatter) -> String?) -> JSONText.Value {
    .object([
      ("kind", .text(orders[0].matter.kind.rawValue)), ("reference", .text(orders[0].matter.reference)),
      ("title", .text(orders[0].title)), ("page", .optional(page(orders[0].matter))),
      (
        "formats",
        .list(
          orders.map { order in
            .object([
              ("format", .text(order.format.rawValue)), ("language", .text(order.language)),
              ("language_name", .optional(CommunityLanguage(tag: order.language)?.ownName)),
              ("delivered_on", .text(order.stateOn.iso)), ("address", .optional(order.link)),
              ("place", .text(order.place)),
            ])
          })
      ),
    ])
  }
}
