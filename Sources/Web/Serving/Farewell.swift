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
    var steps = Filter.dropsNewcomers
    steps.withUnsafeMutableBufferPointer { steps in
      let filter = Filter(count: UInt16(steps.count), first: steps.baseAddress)
      _ = try? options.unsafeSetSocketOption(level: .socket, name: Filter.attach, value: filter).wait()
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
  var first: UnsafeMutablePointer<Step>?

  static let attach = NIOBSDSocket.Option(rawValue: 26)

  /// Drops what asks for a connection (the flag SYN, in byte 13 of a TCP header), and lets through what ends the asking.
  static let dropsNewcomers = [
    Step(code: 0x30, whenTrue: 0, whenFalse: 0, value: 13), Step(code: 0x45, whenTrue: 0, whenFalse: 1, value: 2),
    Step(code: 0x06, whenTrue: 0, whenFalse: 0, value: 0), Step(code: 0x06, whenTrue: 0, whenFalse: 0, value: .max),
  ]
}
