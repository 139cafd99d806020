extension Election {
  /// Tells of each project that equal shares did not buy why not, by its place in the election.
  ///
  /// The rounds of equal shares are told, whether or not greedy ones took their place or filled up afterwards. Other methods have none.
  public func shareStories(_ record: CountRecord) -> [ShareStory] {
    guard case .equalShares(let shares) = record.rule.method, let endowment = record.endowment else { return [] }
    let setting = sharesSetting(record, shares)
    let pass = setting.pass()
    let trace = pass.run(endowment: endowment)
    let bought = Set(trace.order)
    return setting.costs.indices.filter { !bought.contains($0) }.map { candidate in
      let story = pass.story(of: candidate)
      let instead = story.paid.enumerated().filter { $0.element > 0 }.map {
        ShareStory.Instead(project: setting.table.projects[trace.rounds[$0.offset].candidate], amount: $0.element)
      }
      return ShareStory(
        project: setting.table.projects[candidate], cost: setting.costs[candidate],
        endowed: endowment * Fraction(whole: setting.table.support[candidate]), held: story.held,
        afterRounds: story.shortAfter ?? story.paid.count,
        instead: instead.sorted { $0.amount == $1.amount ? $0.project < $1.project : $0.amount > $1.amount })
    }
  }
}
