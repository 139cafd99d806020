extension Election {
  /// Tells of each project that equal shares did not buy why not, by its place in the election.
  ///
  /// The rounds of equal shares are told, whether or not greedy ones took their place or filled up afterwards. Other methods have none.
  public func shareStories(_ record: CountRecord) -> [ShareStory] { shareStories(record) {} }

  /// The same, and asks before every round and every story whether to go on.
  public func shareStories<Stop: Error>(_ record: CountRecord, asking: () throws(Stop) -> Void)
    throws(Stop)
    -> [ShareStory]
  {
    guard case .equalShares(let shares) = record.rule.method, let endowment = record.endowment
    else { return [] }
    let setting = sharesSetting(record, shares)
    let pass = setting.pass()
    let trace = try pass.run(endowment: endowment, asking: asking)
    let bought = Set(trace.order)
    var stories: [ShareStory] = []
    for candidate in setting.costs.indices where !bought.contains(candidate) {
      try asking()
      let story = pass.story(of: candidate)
      let instead = story.paid.enumerated().filter { $0.element > 0 }.map {
        ShareStory.Instead(project: setting.table.projects[trace.rounds[$0.offset].candidate], amount: $0.element)
      }
      stories.append(
        ShareStory(
          project: setting.table.projects[candidate], cost: setting.costs[candidate],
          endowed: endowment * Fraction(whole: setting.table.support[candidate]), held: story.held,
          afterRounds: story.shortAfter ?? story.paid.count,
          instead: instead.sorted {
            $0.amount == $1.amount ? $0.project < $1.project : $0.amount > $1.amount
          }))
    }
    return stories
  }
}
