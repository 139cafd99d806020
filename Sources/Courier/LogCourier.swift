import Foundation

/// Prints letters for whoever develops, and sends nothing.
public struct LogCourier: MailCourier {
  /// A courier that prints to standard error.
  public init() {}

  public func carry(_ letter: Letter) -> Delivery {
    let lines = ["To: \(letter.to.address)", "Subject: \(letter.subject)", "", letter.text, ""]
    FileHandle.standardError.write(Data(lines.joined(separator: "\n").utf8))
    return .accepted
  }
}
