import Law

/// What meetings of one model did, in numbers.
public struct ModelFigures: Hashable, Sendable, Codable {
  /// What the model is called.
  public var name: String
  /// What its bodies are called.
  public var bodies: [String]
  /// How many meetings the rules of its bodies meant for these days; `nil` where a body has no rules entered.
  public var meant: Int?
  /// Residents at each meeting, the fewest first. A person at two meetings is counted twice.
  public var attendance: [Int]
  /// How many residents came for the first time, at meetings where they were asked.
  public var firstTime: Int
  /// How many had come before, at meetings where they were asked.
  public var before: Int
  /// People who live in the areas of its bodies; `nil` where one of them has no figure.
  public var population: Int?
  /// What officers’ time cost, in pence.
  public var officerPence: Int
  /// What places cost, in pence.
  public var hirePence: Int
  /// Whatever else it cost, in pence.
  public var otherPence: Int
  /// Pence for each resident, of each meeting that had any, the least first.
  public var pencePerResident: [Int]
  /// How many matters residents raised.
  public var issues: Int
  /// How many decisions and recommendations there were.
  public var decisions: Int
  /// Money that was given or recommended, in pence.
  public var givenPence: Int
  /// How many actions were asked in these days.
  public var raised: Int
  /// How many of them are closed.
  public var closed: Int
  /// How many of them are open though their last day is past.
  public var overdue: Int
  /// The days each of the closed ones took, the fewest first.
  public var daysToClose: [Int]

  /// How many meetings were held.
  public var meetings: Int { attendance.count }
  /// How many residents were counted at them.
  public var residents: Int { attendance.reduce(0, +) }
  /// What they cost.
  public var cost: Money { Money(pence: officerPence + hirePence + otherPence) }
  /// What one meeting cost; `nil` for none.
  public var costPerMeeting: Money? { meetings == 0 ? nil : cost.times(1, over: meetings) }
  /// What each resident counted cost; `nil` for none.
  public var costPerResident: Money? { residents == 0 ? nil : cost.times(1, over: residents) }
  /// Residents at a meeting, in tenths; `nil` for no meeting.
  public var tenthsPerMeeting: Int? { meetings == 0 ? nil : (residents * 20 + meetings) / (2 * meetings) }
  /// Residents counted for each thousand people of the area, in tenths; `nil` without a population.
  public var tenthsPerThousand: Int? { population.map { (residents * 20_000 + $0) / (2 * $0) } }
  /// The middle number of days from asking to closing, the lower of two; `nil` while nothing is closed.
  public var medianDays: Int? { daysToClose.isEmpty ? nil : daysToClose[(daysToClose.count - 1) / 2] }

  /// The figures of a model from the records of its bodies.
  ///
  /// - Parameters:
  ///   - meetings: records of its bodies within the days, those taken back left out.
  ///   - actions: actions asked within the days.
  ///   - day: the day on which an open action is overdue or not.
  public init(
    _ name: String, bodies: [String], meant: Int?, population: Int?, meetings: [ForumMeeting],
    actions: [ForumAction], on day: Day
  ) {
    (self.name, self.bodies, self.meant, self.population) = (name, bodies, meant, population)
    attendance = meetings.map(\.residents).sorted()
    let asked = meetings.filter { $0.firstTime != nil }
    firstTime = asked.compactMap(\.firstTime).reduce(0, +)
    before = asked.map(\.residents).reduce(0, +) - firstTime
    officerPence = meetings.map(\.officerCost.pence).reduce(0, +)
    hirePence = meetings.map(\.hirePence).reduce(0, +)
    otherPence = meetings.map(\.otherPence).reduce(0, +)
    pencePerResident =
      meetings.filter { $0.residents > 0 }.map { $0.cost.times(1, over: $0.residents).pence }.sorted()
    issues = meetings.map(\.issues.count).reduce(0, +)
    decisions = meetings.map(\.decisions.count).reduce(0, +)
    givenPence = meetings.map(\.givenPence).reduce(0, +)
    raised = actions.count
    closed = actions.count { $0.closedOn != nil }
    overdue = actions.count { $0.state(on: day) == .overdue }
    daysToClose = actions.compactMap(\.days).sorted()
  }
}
