import CCurl

/// Why a question got no answer.
public enum QuestionProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nobody there, or nobody by that name.
  case unreachable
  /// The certificate of the other side is not one to trust.
  case untrusted
  /// The answer took too long.
  case late
  /// The answer is longer than was allowed.
  case tooLong
  /// Anything else.
  case failed

  init(_ code: CURLcode) {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: self = .unreachable
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE: self = .untrusted
    case CURLE_OPERATION_TIMEDOUT: self = .late
    case CURLE_WRITE_ERROR, CURLE_FILESIZE_EXCEEDED: self = .tooLong
    default: self = .failed
    }
  }

  public var description: String {
    switch self {
    case .unreachable: "The server could not be reached."
    case .untrusted: "The certificate of the server is not trusted."
    case .late: "The server did not answer in time."
    case .tooLong: "The server’s answer is longer than it may be."
    case .failed: "The server ended the conversation before it had answered."
    }
  }
}
