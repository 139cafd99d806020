/// A figure the law sets, with every value it has had, the day each began and the instrument that set it.
public struct DatedFigure: Sendable {
  /// One value and when it came into force.
  public struct Value: Sendable {
    /// The first day the value was in force.
    public let from: Day
    /// The figure, in the unit the rule names.
    public let value: Int
    /// What set it.
    public let setBy: Citation

    /// A value in force from a day.
    public init(from: Day, value: Int, setBy: Citation) {
      self.from = from
      self.value = value
      self.setBy = setBy
    }
  }

  /// What the figure counts: `days`, `posts`.
  public let unit: String
  /// The values in order of their first day.
  public let values: [Value]

  /// A figure from its values, in any order.
  public init(unit: String, _ values: [Value]) {
    self.unit = unit
    self.values = values.sorted { $0.from < $1.from }
  }

  /// The value in force on a day; `nil` before the first.
  public func value(on day: Day) -> Value? { values.last { $0.from <= day } }
}
