/// Why a ballot, or a mark on one, is not counted. How often each happened is published with the result.
public enum BallotFault: String, Hashable, Sendable, CaseIterable {
  /// It marks fewer projects than it must.
  case tooFewChoices
  /// It marks more projects than it may.
  case tooManyChoices
  /// Its points add up to less than they must.
  case tooFewPoints
  /// Its points add up to more than they may.
  case tooManyPoints
  /// It gives a project less than it may.
  case tooLittleForOne
  /// It gives a project more than it may.
  case tooMuchForOne
  /// Its projects cost more together than they may.
  case costsTooMuch
  /// Its projects cost less together than they must.
  case costsTooLittle
  /// It marks fewer projects of a category than it must.
  case tooFewOfCategory
  /// It marks more projects of a category than it may.
  case tooManyOfCategory
  /// Its projects of a category cost less together than they must.
  case categoryCostsTooLittle
  /// Its projects of a category cost more together than they may.
  case categoryCostsTooMuch
  /// It leaves a project without a score where every one must have one.
  case notAllScored
  /// It names the same project twice with different values or places, so that nobody can tell which is meant.
  case sameProjectTwice
  /// It names a project that the election does not have.
  case unknownProject
  /// It cannot be read: points that are no whole numbers, or not one for each project.
  case unreadable
  /// Somebody with the same number has voted already.
  case secondBallotOfVoter
}
