import Counting

extension PabulibVotes {
  /// Reads the project ids of a ballot; `false`, with a message, when one of them is unknown.
  mutating func readMarks(_ field: UnsafeBufferPointer<UInt8>, _ line: Int, _ messages: inout PabulibMessages) -> Bool {
    marked.removeAll(keepingCapacity: true)
    guard field.count > 0 else { return true }
    var (key, start, position) = (UInt64(0), 0, 0)
    while true {
      if position < field.count, field[position] != Self.comma {
        if position - start < 8 { key |= UInt64(field[position]) << UInt64((position - start) * 8) }
        position += 1
        continue
      }
      let place = position - start <= 8 ? table.place(of: key, length: position - start) : -1
      if place >= 0 {
        marked.append(UInt16(truncatingIfNeeded: place))
      } else if !readUnusual(UnsafeBufferPointer(rebasing: field[start..<position]), line, &messages) {
        return false
      }
      if position >= field.count { return true }
      position += 1
      (key, start) = (0, position)
    }
  }

  /// An id with blanks around it, a long one, or nothing between two commas.
  private mutating func readUnusual(_ id: UnsafeBufferPointer<UInt8>, _ line: Int, _ messages: inout PabulibMessages)
    -> Bool
  {
    let trimmed = PabulibReader.trimmed(Array(id))
    if trimmed.isEmpty { return true }
    if let place = table.place(of: trimmed) {
      marked.append(place)
      return true
    }
    messages.add(
      "PROJECTS has no project with this id. The ballot is left out.", line: line, field: "vote",
      value: String(decoding: trimmed, as: UTF8.self))
    return false
  }

  /// Reads the points of a ballot; `false`, with a message, when they are no whole numbers or not one for each project.
  mutating func readValues(_ field: UnsafeBufferPointer<UInt8>, _ line: Int, _ messages: inout PabulibMessages) -> Bool
  {
    values.removeAll(keepingCapacity: true)
    var start = 0
    while start < field.count {
      // Nothing between two commas is no value.
      if field[start] == Self.comma {
        start += 1
        continue
      }
      var (end, number) = (start, Int64(0))
      while end < field.count, field[end] &- 48 <= 9, end - start < 9 {
        number = number * 10 + Int64(field[end] - 48)
        end += 1
      }
      if end == start || end < field.count && field[end] != Self.comma {
        while end < field.count, field[end] != Self.comma { end += 1 }
        let part = Array(field[start..<end])
        guard let written = try? DecimalNumber(part), written.places == 0,
          (0...Int64(Int32.max)).contains(written.digits)
        else {
          messages.add(
            "Points must be whole numbers from 0. The ballot is left out.", line: line, field: "points",
            value: String(decoding: part, as: UTF8.self))
          return false
        }
        number = written.digits
      }
      values.append(number)
      start = end + 1
    }
    if values.count == marked.count { return true }
    messages.add(
      "The ballot marks \(marked.count) projects and gives \(values.count) numbers of points. It is left out.",
      line: line,
      field: "points", value: String(decoding: field, as: UTF8.self))
    return false
  }

  /// Whether the ballot at hand breaks the rules of the file.
  func breaksRules() -> Bool {
    rules.isBroken(marked: marked, values: values, prices: prices, kind: kind)
  }

  static func words(_ fault: BallotFault) -> String {
    switch fault {
    case .sameProjectTwice: "The ballot names a project twice, differently each time. It is left out."
    default: "The ballot breaks the rules of the file (\(fault.rawValue)). It is left out."
    }
  }

  private static let comma = UInt8(ascii: ",")
}
