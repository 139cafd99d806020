import Actions
import Council
import Law
import Store

/// What residents put to the full council that is to come: a question waits for the clerk, a petition is on the agenda in the making.
extension Telling {
  func putToTheCouncil() throws {
    let (id, day) = (County.eddershire.id, daysAgo(1))
    let coming = try records.read {
      try $0.meetings(at: id, of: [.init(rawValue: "COUNCIL")], from: today, to: today.adding(days: 90)).first
    }
    guard let meeting = coming?.reference else { return }
    let petition = try does(
      PutToMeeting(
        PublicSubmission(
          .petition, to: meeting, subject: "A crossing at Saltings School",
          words: "We ask the council to make a crossing where children cross to the school.",
          name: "Parents and neighbours of Saltings", signatures: 1_204, receivedAt: Moment(milliseconds: 0)), at: id),
      as: .resident, on: day)
    try does(SettleSubmission(petition.id, at: id), as: .clerk, on: day)
    try does(
      PutToMeeting(
        PublicSubmission(
          .question, to: meeting, subject: "The towpath",
          words: "When will the towpath between the lock and the quarry be open again?",
          name: "A resident of Wharfside",
          receivedAt: Moment(milliseconds: 0)), at: id), as: .resident, on: day)
  }
}
