import Law

/// What became of the enquiries of some days, in numbers. It names nobody but the posts that have open ones.
public struct EnquiryFigures: Hashable, Sendable {
  /// The numbers of one topic, or of all.
  public struct Line: Hashable, Sendable {
    /// How many came.
    public var received = 0
    /// How many of them are answered.
    public var answered = 0
    /// How many of them were answered by their last day.
    public var inTime = 0
    /// How many are neither answered nor closed, though their last day is past.
    public var overdue = 0

    /// Figures from their parts.
    public init(received: Int = 0, answered: Int = 0, inTime: Int = 0, overdue: Int = 0) {
      (self.received, self.answered, self.inTime, self.overdue) = (received, answered, inTime, overdue)
    }
  }

  /// All together.
  public let all: Line
  /// Each topic that came.
  public let topics: [(topic: Enquiry.Topic, line: Line)]
  /// The middle number of working days from coming to answer, the lower of two; `nil` while nothing is answered.
  public let medianDays: Int?
  /// How many open ones each post has, the most first; an empty post for those that nobody has.
  public let owners: [(post: String, open: Int)]

  /// The figures of enquiries as they stand on a day.
  public init(_ enquiries: [Enquiry], on day: Day, _ offices: OfficeDays) {
    var (all, topics, open): (Line, [Enquiry.Topic: Line], [String: Int]) = (Line(), [:], [:])
    var days: [Int] = []
    for enquiry in enquiries {
      let state = enquiry.state(on: day)
      func count(_ line: inout Line) {
        line.received += 1
        if enquiry.answeredOn != nil { line.answered += 1 }
        if enquiry.isInTime == true { line.inTime += 1 }
        if state == .overdue { line.overdue += 1 }
      }
      count(&all)
      count(&topics[enquiry.topic, default: Line()])
      if let answered = enquiry.answeredOn {
        days.append(Enquiry.workingDays(from: enquiry.receivedOn, to: answered, offices))
      }
      if state != .closed { open[enquiry.owner?.post ?? "", default: 0] += 1 }
    }
    self.all = all
    self.topics = Enquiry.Topic.allCases.compactMap { topic in topics[topic].map { (topic, $0) } }
    days.sort()
    medianDays = days.isEmpty ? nil : days[(days.count - 1) / 2]
    owners = open.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.all == other.all && one.medianDays == other.medianDays
      && one.topics.elementsEqual(other.topics) { $0 == $1 } && one.owners.elementsEqual(other.owners) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
