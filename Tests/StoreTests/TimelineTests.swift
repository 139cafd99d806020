import Council
import Law
import Testing

@testable import Actions
@testable import Store

@Suite("Versions over time")
struct TimelineTests {
  private func entry(_ title: String, _ from: Int?, _ to: Int?) -> Entry<Post> {
    var post = Councils.post("A", title)
    (post.from, post.to) = (from.map { Day(number: $0) }, to.map { Day(number: $0) })
    return Entry(value: post, ordinal: 0, enteredOn: Councils.today, enteredUnder: title)
  }

  private func says(_ timeline: Timeline<Post>) -> [String] {
    timeline.entries.map { entry in
      "\(entry.value.title) \(entry.value.from.map { String($0.number) } ?? "")…\(entry.value.to.map { String($0.number) } ?? "")"
    }
  }

  @Test func `the first and last day of all are what the tables keep`() {
    #expect(Day.always.iso == DayColumn.always)
    #expect(Day.lasting.iso == DayColumn.lasting)
  }

  @Test func `an exact version cuts what stood there in two`() {
    var timeline = Timeline([entry("old", nil, nil)])
    timeline.put(entry("new", 10, 20))
    #expect(says(timeline) == ["old …9", "new 10…20", "old 21…"])
  }

  @Test func `a statement lasts until the next version known`() {
    var timeline = Timeline([entry("later", 50, nil)])
    timeline.state(entry("earlier", nil, nil), from: Day(number: 10))
    #expect(says(timeline) == ["earlier 10…49", "later 50…"])
  }

  @Test func `the same statement on an earlier day only begins earlier`() {
    var timeline = Timeline([entry("same", 50, nil)])
    timeline.state(entry("same", nil, nil), from: Day(number: 10))
    #expect(says(timeline) == ["same 10…"])
  }

  @Test func `a statement about a day that is covered ends when that version ended`() {
    var timeline = Timeline([entry("a", 10, 30), entry("b", 31, nil)])
    timeline.state(entry("c", nil, nil), from: Day(number: 20))
    #expect(says(timeline) == ["a 10…19", "c 20…30", "b 31…"])
  }

  @Test func `what is taken back leaves no gap behind an older version`() {
    var timeline = Timeline([entry("a", 10, 30), entry("b", 31, nil)])
    timeline.withdraw(under: "b")
    #expect(says(timeline) == ["a 10…"])
    timeline.withdraw(under: "a")
    #expect(timeline.entries.isEmpty)
  }

  @Test func `no two versions ever stand on one day, whatever is said in whatever order`() {
    var random = SplitMix(state: 7)
    for _ in 0..<400 {
      var timeline = Timeline<Post>()
      for _ in 0..<8 {
        let first = Int.random(in: 0...30, using: &random)
        let title = String(Int.random(in: 0...2, using: &random))
        if Bool.random(using: &random) {
          timeline.state(entry(title, nil, nil), from: Day(number: first))
        } else {
          timeline.put(entry(title, first, first + Int.random(in: 0...9, using: &random)))
        }
        #expect(timeline.entries.first { $0.value.stands(on: Day(number: first)) }?.value.title == title)
      }
      for (earlier, later) in zip(timeline.entries, timeline.entries.dropFirst()) {
        #expect(earlier.last < later.first)
      }
    }
  }
}

struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
