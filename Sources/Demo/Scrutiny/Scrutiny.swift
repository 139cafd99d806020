import Actions
import Council
import Law
import Store

/// What overview and scrutiny said: of the bus contract before it is decided, and in a report that waits for its answer.
extension Telling {
  func scrutinise() throws {
    let (id, day, said) = (County.eddershire.id, daysAgo(9), daysAgo(12))
    let committee = Body.Reference(rawValue: "SCRUTINY")
    let announced = try records.read { try $0.forwardPlan(of: id, from: day) }
    if let buses = announced.first(where: { $0.title == "Contract for rural buses" }) {
      try does(
        ConsiderBeforehand(
          PriorConsideration(
            of: buses.reference, by: committee, on: said, .endorsedWithChanges,
            comments: "The contract should keep the last bus from Stellbridge on Saturdays."), at: id),
        as: .clerk, on: day)
    }
    try does(
      PublishScrutinyReport(
        ScrutinyReport(
          body: committee, on: said, title: "Repairs of rural footpaths",
          findings: "Of 212 reports in a year 61 waited longer than the twelve weeks that are promised.",
          recommendations: [
            .init("Publish each month how many repairs wait longer than twelve weeks."),
            .init("Agree with parish councils which small repairs they do themselves."),
          ], receivedOn: said, noticeOn: day, publishedAt: Moment(milliseconds: 0)), at: id),
      as: .clerk, on: day)
  }
}
