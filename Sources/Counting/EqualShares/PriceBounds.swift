/// What is known for certain of a candidate’s price, in units that all candidates are compared in.
struct PriceBounds {
  /// Not above its price divided by its gauge.
  var low: UInt64 = 0
  /// Not below it.
  var high: UInt64 = .max
  /// Not above its price, in the units of the balances: where the next search begins.
  var price: Int64 = 0
  /// Not below its price, in the same units; `nil` when no such bound is known.
  var ceiling: Int64?
}
