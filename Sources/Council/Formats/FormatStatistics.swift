/// What formats cost and how long they took.
public struct FormatStatistics: Hashable, Sendable {
  /// One format, or all of them.
  public struct Line: Hashable, Sendable {
    /// The format; `nil` for all.
    public var format: DocumentFormat?
    /// How many were asked for.
    public var asked: Int
    /// How many were delivered.
    public var delivered: Int
    /// How many were declined.
    public var declined: Int
    /// What those cost together whose cost is known and that were not declined, in pence.
    public var pence: Int
    /// How many days it took until half of those delivered were there; `nil` when none was.
    public var medianDays: Int?

    init(_ format: DocumentFormat?, _ orders: [FormatOrder]) {
      (self.format, asked) = (format, orders.count)
      delivered = orders.count { $0.state == .delivered }
      declined = orders.count { $0.state == .declined }
      pence = orders.filter { $0.state != .declined }.compactMap(\.pence).reduce(0, +)
      let days = orders.compactMap(\.daysToDeliver).sorted()
      medianDays = days.isEmpty ? nil : days[(days.count - 1) / 2]
    }
  }

  /// The formats that were asked for, in the order of the list of formats.
  public var lines: [Line]
  /// All of them together.
  public var all: Line

  /// The statistics of some orders.
  public init(_ orders: [FormatOrder]) {
    lines = DocumentFormat.allCases.map { format in Line(format, orders.filter { $0.format == format }) }
      .filter { $0.asked > 0 }
    all = Line(nil, orders)
  }
}
