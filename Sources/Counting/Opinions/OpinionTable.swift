/// The answers of those who take part, people and statements in the order of `OpinionOrder`.
struct OpinionTable {
  let statements: Int
  let starts: [Int]
  let entries: [UInt32]
  var people: Int { starts.count - 1 }

  init(_ votes: OpinionVotes, _ order: OpinionOrder) {
    statements = votes.statements
    var placeOf = [UInt32](repeating: 0, count: votes.statements)
    for (place, statement) in order.statements.enumerated() { placeOf[statement] = UInt32(place) }
    var starts = [0]
    var entries: [UInt32] = []
    starts.reserveCapacity(order.people.count + 1)
    entries.reserveCapacity(order.people.reduce(0) { $0 + votes.answers(of: $1) })
    for person in order.people {
      for place in votes.starts[person]..<votes.starts[person + 1] {
        let entry = votes.entries[place]
        entries.append(placeOf[Int(entry >> 2)] << 2 | entry & 3)
      }
      entries[starts[starts.count - 1]...].sort()
      starts.append(entries.count)
    }
    (self.starts, self.entries) = (starts, entries)
  }
}
