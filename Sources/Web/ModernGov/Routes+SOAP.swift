import Council
import HTTPTypes
import Hummingbird
import Law
import Publishing

extension Routes {
  /// An address to which programs send envelopes, to be told something. No cookie counts there, and nothing is changed.
  mutating func soap(
    _ path: String,
    _ answer:
      @escaping @Sendable (_ authority: String, _ bytes: [UInt8], _ action: String?, _ now: Now) throws -> Answer
  ) {
    note(Route(path: path, method: "POST", access: .everyone, isCheck: true), .post)
    router.on(RouterPath(path), method: .post) { [desk, room = rooms.checks] request, context -> Response in
      let now = desk.now()
      try desk.checkPace(.reading, context, at: now.moment)
      let authority = try Visit.parameters(context)["authority"] ?? ""
      let bytes = try await Visit.body(of: request, most: SOAPMessage.mostBytes)
      let action = HTTPField.Name("SOAPAction").flatMap { request.headers[$0] }
      let said = try await room.run { try answer(authority, bytes, action, now) }
      return Response(said, to: request)
    }
  }
}
