import Council
import Publishing

/// What somebody does on the map of one question. Nothing is kept between two pages but what the form itself carries: the spots, in the
/// field in which they can also be typed, and which area is shown.
struct SpotForm {
  /// What a button beside the map does.
  enum Act: String {
    case show, whole, middle, back, clear, north, south, east, west
  }

  let question: ActivityQuestion
  let shape: ActivityQuestion.Shape
  let areas: AnswerAreas
  let typed: (_ field: String) -> String

  /// The form of a question that is answered by marks; `nil` of any other, and where no area has an outline.
  init?(_ question: ActivityQuestion, _ areas: AnswerAreas, _ typed: @escaping (_ field: String) -> String) {
    guard question.kind == .place, let shape = question.shape, areas.areDrawn else { return nil }
    (self.question, self.shape, self.areas, self.typed) = (question, shape, areas, typed)
  }

  private func field(_ part: String) -> String { typed("\(question.id)-\(part)") }

  /// The field in which spots are typed.
  var spotsField: String { "\(question.id)-spots" }

  private var act: Act? { Act(rawValue: field("do")) }
  /// The size of the map on which somebody chose a spot; `nil` where nobody did.
  private var pressed: SpotMap.Width? {
    SpotMap.Width.allCases.first { !field("\($0).x").isEmpty && !field("\($0).y").isEmpty }
  }

  /// Whether a button of the map was pressed, and not one that sends the page.
  var hasActed: Bool { act != nil || pressed != nil }

  /// How far a mark is moved, in metres.
  func step(on map: SpotMap) -> Int {
    Int(field("by")).flatMap { map.steps.all.contains($0) ? $0 : nil } ?? map.steps.usual
  }

  // MARK: What is shown

  private static let all = "all"

  /// The area that was shown on the page from which the form came.
  private var viewBefore: Int? { Int(field("view")).flatMap { areas.areas.indices.contains($0) ? $0 : nil } }

  /// The area that is shown now; `nil` for all.
  func view(_ spots: [Position]) -> Int? {
    switch act {
    case .show: return Int(field("place")).flatMap { areas.areas.indices.contains($0) ? $0 : nil }
    case .whole: return nil
    default: break
    }
    // The first spot on the whole map leads to where it lies, so that the next can be set closer.
    let isNear = shape == .point && viewBefore == nil && (pressed != nil || field("view").isEmpty)
    return isNear
      ? spots.last.flatMap { spot in areas.areas.firstIndex { $0.outline?.contains(spot) ?? false } } : viewBefore
  }

  /// What the page carries of the area that is shown.
  static func stated(_ view: Int?) -> String { view.map(String.init) ?? all }

  // MARK: What was marked

  /// The spots as they stood in the form; `nil` where they cannot be read.
  var before: [Position]? { SpotText.spots(field("spots")) }

  /// The spots after what was pressed.
  func after(_ before: [Position]) -> [Position] {
    if let pressed, let map = SpotMap(areas.areas, showing: viewBefore, pressed) {
      let (x, y) = (Int(field("\(pressed).x")), Int(field("\(pressed).y")))
      guard let x, let y, (0...map.width.rawValue).contains(x), (0...map.height).contains(y) else { return before }
      // With the keyboard no spot is chosen on an image, and browsers say so by its corner.
      return adding(x == 0 && y == 0 ? map.middle : map.spot(x: x, y: y), to: before)
    }
    guard let act, let map = SpotMap(areas.areas, showing: viewBefore, .wide) else { return before }
    let metres = step(on: map)
    return switch act {
    case .show, .whole: before
    case .middle: adding(map.middle, to: before)
    case .back: Array(before.dropLast())
    case .clear: []
    case .north: moving(before, north: metres)
    case .south: moving(before, north: -metres)
    case .east: moving(before, east: metres)
    case .west: moving(before, east: -metres)
    }
  }

  private func adding(_ spot: Position, to spots: [Position]) -> [Position] {
    if shape == .point { return [spot] }
    return spots.last == spot ? spots : spots + [spot]
  }

  private func moving(_ spots: [Position], north: Int = 0, east: Int = 0) -> [Position] {
    spots.last.map { spots.dropLast() + [SpotMap.moved($0, north: north, east: east)] } ?? spots
  }
}
