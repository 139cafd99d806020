import Law

extension Answered {
  /// Where somebody marked a place on the map: one spot of a point, in order those of a line, and those around an area. Kept to a
  /// hundred-thousandth of a degree, about a metre.
  public var spots: [Position] {
    get {
      stride(from: 0, to: numbers.count - 1, by: 2).map { place in
        Position(
          longitude: Int32(clamping: numbers[place + 1] &* 10), latitude: Int32(clamping: numbers[place] &* 10))
      }
    }
    set {
      numbers = newValue.flatMap { [Self.hundredThousandths($0.latitude), Self.hundredThousandths($0.longitude)] }
    }
  }

  private static func hundredThousandths(_ millionths: Int32) -> Int { Int((Double(millionths) / 10).rounded()) }

  /// An answer that marks spots.
  public init(chosen: [String] = [], text: String = "", spots: [Position]) {
    self.init(chosen: chosen, text: text)
    self.spots = spots
  }
}

extension ActivityQuestion.Shape {
  /// What spots go round, as ground; `nil` of anything but an area of three spots or more.
  public func ground(_ spots: [Position]) -> Boundary? {
    guard self == .area, spots.count >= least, let first = spots.first else { return nil }
    return Boundary([[spots + [first]]])
  }

  /// The spot by which something that is marked is said to lie in a place: of a line one half-way, of an area one near its middle.
  public func middle(_ spots: [Position]) -> Position? {
    if let ground = ground(spots) { return ground.middle }
    return spots.isEmpty ? nil : spots[spots.count / 2]
  }
}

extension ActivityQuestion {
  /// What stands against spots, wherever they lie.
  func spotObjections(_ answer: Answered) -> [Objection] {
    if answer.numbers.isEmpty { return [] }
    guard let shape else { return [.refusal(id, "“\(text)” is answered in words. Leave coordinates out.")] }
    let spots = answer.spots
    guard answer.numbers.count.isMultiple(of: 2), Box(around: spots).map(Box.britishIsles.contains) ?? false else {
      return [
        .refusal(id, "These spots are not in the British Isles. Write the latitude first, like 53.43012 -1.35716.")
      ]
    }
    if spots.count > shape.most {
      return [
        .refusal(
          id,
          shape == .point
            ? "Mark one spot; there are \(spots.count)." : "Mark \(shape.most) spots at most; there are \(spots.count)."
        )
      ]
    }
    let different = Set(spots).count
    if different < shape.least {
      let what = shape == .line ? "A line" : "An area"
      return [
        .refusal(
          id,
          "\(what) needs \(shape.least) different spots; you marked \(different). Mark more, or start again and write words."
        )
      ]
    }
    if shape.ground(spots)?.fault != nil {
      return [
        .refusal(
          id,
          "The line around your area crosses itself or goes round nothing. Take the last spots back, or start again, and go round once."
        )
      ]
    }
    return []
  }
}
