import Council
import Law
import Store

/// Enters many answers at once, from a list. A line that was entered before, from this list or a longer one, counts once.
public struct ImportAnswers: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "import-answers"
  public let authority: String
  /// To which activity.
  public let activity: Activity.Reference
  /// What was answered, line by line. Numbers are filled in.
  public let responses: [ActivityResponse]

  /// The answers of a list.
  public init(_ responses: [ActivityResponse], to activity: Activity.Reference, at authority: String) {
    (self.responses, self.activity, self.authority) = (responses, activity, authority)
  }

  /// Gives back how many are new. Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let activity = try work.activity(activity, at: authority)
    let first = try work.records.nextResponse(to: activity.reference, at: authority)
    let marksSpots = responses.contains { $0.answers.values.contains { !$0.spots.isEmpty } }
    let grounds = try marksSpots ? work.records.grounds(of: authority, on: work.now.day) : nil
    var (alike, new) = ([[String: Answered]: Int](), 0)
    for response in responses {
      // Two people may well answer the same: the second such line is another answer.
      let nth = alike[response.answers, default: 0]
      alike[response.answers] = nth + 1
      var taken = response
      taken.channel = .file
      let receipt = try work.records.receipt(ofLine: response.answers, nth, to: activity.reference, at: authority)
      if try work.enter(taken, receipt: receipt, to: activity, at: authority, grounds: grounds) >= first { new += 1 }
    }
    return .unrecorded(new)
  }
}
