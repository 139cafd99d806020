import Hummingbird
import NIOCore
import NIOHTTPTypes
import Synchronization

/// Closes a connection whose other end takes too long, so that slow ones do not hold what others need: to begin, to send what it
/// began, to stop sending what was refused, to take what it asked for.
final class ConnectionClock: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let patience: Patience
  private let tally: Tally
  private var beginning: Scheduled<Void>?
  private var sending: Scheduled<Void>?
  private var taking: Scheduled<Void>?
  private var (isSending, isAnswered, bytes) = (false, false, 0)

  init(_ patience: Patience, _ tally: Tally) { (self.patience, self.tally) = (patience, tally) }

  func handlerAdded(context: ChannelHandlerContext) {
    tally.connections.add(1, ordering: .relaxed)
    beginning = close(context, in: patience.firstHeaders)
    readLittle(context)
  }

  /// Most requests are small, and thousands of visitors wait with a buffer each. It grows with what comes.
  private func readLittle(_ context: ChannelHandlerContext) {
    let options = context.channel.syncOptions
    try? options?.setOption(.maxMessagesPerRead, value: 1)
    try? options?.setOption(
      .recvAllocator, value: AdaptiveRecvByteBufferAllocator(minimum: 512, initial: 512, maximum: 65_536))
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    tally.connections.subtract(1, ordering: .relaxed)
    for timer in [beginning, sending, taking] { timer?.cancel() }
    (beginning, sending, taking) = (nil, nil, nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      beginning?.cancel()
      beginning = nil
      (isSending, isAnswered, bytes) = (true, false, 0)
    case .body(let part): bytes += part.readableBytes
    case .end:
      isSending = false
      sending?.cancel()
      sending = nil
    }
    context.fireChannelRead(data)
  }

  /// Most requests come whole; a clock runs only for what is still to come.
  func channelReadComplete(context: ChannelHandlerContext) {
    if isSending, sending == nil { watchSending(context, since: bytes) }
    context.fireChannelReadComplete()
  }

  private func watchSending(_ context: ChannelHandlerContext, since before: Int) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    sending = context.eventLoop.scheduleTask(in: patience.betweenLooks) { [least = patience.leastBytes] in
      let (clock, context) = bound.value
      clock.sending = nil
      guard clock.isSending else { return }
      if clock.isAnswered || clock.bytes - before < least {
        context.close(promise: nil)
      } else {
        clock.watchSending(context, since: clock.bytes)
      }
    }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { isAnswered = true }
    context.write(data, promise: promise)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    taking?.cancel()
    taking = context.channel.isWritable ? nil : close(context, in: patience.taking)
    context.fireChannelWritabilityChanged()
  }

  private func close(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    return context.eventLoop.scheduleTask(in: time) { bound.value.close(promise: nil) }
  }
}

/// How long the other end of a connection may take.
struct Patience: Sendable {
  /// Until the first headers are there.
  var firstHeaders = TimeAmount.seconds(15)
  /// With nothing asked, or with headers that are begun and not ended.
  var idle = TimeAmount.seconds(60)
  /// How often it is looked whether enough of a form has come since.
  var betweenLooks = TimeAmount.seconds(15)
  /// What is enough, in bytes.
  var leastBytes = 15 * 1024
  /// Until what was sent has been taken so far that more may follow.
  var taking = TimeAmount.seconds(60)
}
