import Council
import Counting

/// Polis’s own base clusters read from CSV: one row a participant, with the columns `cluster`, `x`, `y` and `participant`.
public struct PolisBaseSheet: Sendable {
  private var middles: [OpinionPoint] = []
  private var members: [[String]] = []

  /// Reads base clusters in the order in which they first stand; what is wrong is told with its line and column.
  public static func read(_ bytes: [UInt8], file: String) -> (sheet: PolisBaseSheet?, messages: [InputMessage]) {
    var (reader, messages) = (CSVReader(bytes, file: file, limits: OpinionSheet.limits), MessageList(file: file))
    var (sheet, places) = (PolisBaseSheet(), [String: Int]())
    let names = ["cluster": ["cluster"], "x": ["x"], "y": ["y"], "participant": ["participant"]]
    guard let columns = OpinionSheet.columns(&reader, names, &messages) else {
      return (nil, reader.messages + messages.all)
    }
    func text(_ column: String) -> String { reader.text(at: columns[column] ?? 0).trimmed }
    while reader.next() {
      guard !reader.isBlank else { continue }
      guard let x = Double(text("x")), let y = Double(text("y")), x.isFinite, y.isFinite else {
        messages.add(
          OpinionSheet.message(reader, columns, Double(text("x")) == nil ? "x" : "y", "A number is expected."))
        continue
      }
      let place = places[text("cluster")] ?? sheet.middles.count
      if place == sheet.middles.count {
        places[text("cluster")] = place
        sheet.middles.append(OpinionPoint(x: x, y: y))
        sheet.members.append([])
      }
      sheet.members[place].append(text("participant"))
    }
    let all = reader.messages + messages.all
    return (all.isEmpty ? sheet : nil, all)
  }

  /// The group of each participant of some answers by Polis’s rule; `nil` for who is in no base cluster.
  public func groups(of people: [String]) -> [Int?] {
    let labels = PolisRule.groups(of: middles, sizes: members.map(\.count))
    var groupOf: [String: Int] = [:]
    for (place, names) in members.enumerated() { for name in names { groupOf[name] = labels[place] } }
    return people.map { groupOf[$0] }
  }
}
