import DatabasePort

/// A transaction in which everything is read that belongs to one answer.
///
/// It is seen by what is called within it, on the same thread, and by nobody else.
private final class OneReading: @unchecked Sendable {
  @TaskLocal static var open: OneReading?

  let open: OpenRecords
  let place: Records.Place

  init(_ open: OpenRecords, _ place: Records.Place) { (self.open, self.place) = (open, place) }
}

extension Records {
  /// Tells copies of the same records from others.
  final class Place: Sendable {}

  /// Does all the reading within `body` in one transaction, so that it is of one state and costs one journey to begin and to end.
  /// `body` changes nothing.
  public func together<Result>(_ body: () throws -> Result) throws -> Result {
    try read { open in try OneReading.$open.withValue(OneReading(open, place), operation: body) }
  }

  /// Within ``together(_:)``, reads ahead in one journey what `reading` reads; elsewhere it does nothing.
  public func foresee(_ reading: (OpenRecords) throws -> Void) throws { try openAlready?.foresee(reading) }

  /// The transaction that is open already for whoever asks; `nil` when there is none.
  var openAlready: OpenRecords? {
    guard let reading = OneReading.open, reading.place === place else { return nil }
    return reading.open
  }
}
