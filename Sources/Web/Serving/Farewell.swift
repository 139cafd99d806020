import NIOCore
import Synchronization

/// How the site takes its leave: it asks everybody to begin nothing more on their connection, then lets nobody new in.
final class Farewell: Sendable {
  /// Whether it is about to stop.
  let isSaid = Atomic(false)
  private let door = Mutex<(any Channel)?>(nil)

  /// Takes note of the channel by which visitors come in.
  func learn(_ channel: any Channel) { door.withLock { $0 = channel } }

  /// Lets nobody new in, while those who are in already are still received. Who knocks now finds, when the site has gone, that nobody
  /// took anything from them.
  func shutDoor() {
    guard let channel = door.withLock({ $0 }), let options = channel as? any SocketOptionProvider else { return }
    var nothing = Filter.Step(code: Filter.giveBack, whenTrue: 0, whenFalse: 0, value: 0)
    withUnsafeMutablePointer(to: &nothing) { first in
      _ = try? options.unsafeSetSocketOption(
        level: .socket, name: Filter.attach, value: Filter(count: 1, first: first)
      ).wait()
    }
  }
}

/// A packet filter of Linux (socket(7), SO_ATTACH_FILTER), laid out as the kernel reads it.
private struct Filter {
  struct Step {
    var code: UInt16
    var whenTrue: UInt8
    var whenFalse: UInt8
    var value: UInt32
  }

  var count: UInt16
  var first: UnsafeMutablePointer<Step>

  static let attach = NIOBSDSocket.Option(rawValue: 26)
  /// Gives back so many bytes of a packet; none drops it.
  static let giveBack: UInt16 = 0x06
}
