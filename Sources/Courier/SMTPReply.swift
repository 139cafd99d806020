import CCurl

/// How libcurl's verdict and the server's last code are to be read.
struct SMTPReply {
  let code: CURLcode
  /// The server's last code, 0 when it never answered.
  let response: Int
  let isAllSent: Bool

  func delivery(by server: String) -> Delivery {
    if code == CURLE_OK { return .accepted }
    if isAboutTheLetter { return response < 500 ? .later(notYet(server)) : .refused(never(server)) }
    if isAllSent { return .uncertain(silent(server)) }
    return .later(reason(server))
  }

  /// Codes before the letter is named (greeting, TLS, sign-in) speak of the server and can be put right.
  private var isAboutTheLetter: Bool {
    (400...599).contains(response) && (code == CURLE_SEND_ERROR || isAllSent)
  }

  private func notYet(_ server: String) -> String {
    "The mail server \(server) does not take the letter yet (code \(response))."
  }

  private func never(_ server: String) -> String {
    "The mail server \(server) refused the letter for good (code \(response))."
  }

  private func silent(_ server: String) -> String {
    "The mail server \(server) was sent the whole letter and did not say whether it took it."
  }

  private func reason(_ server: String) -> String {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST:
      "The name of the mail server \(server) is not known. Check --mail and the name service."
    case CURLE_COULDNT_CONNECT:
      "The mail server \(server) could not be reached. Check that it runs and that --mail is right."
    case CURLE_OPERATION_TIMEDOUT: "The mail server \(server) did not answer in time."
    case CURLE_LOGIN_DENIED:
      "The mail server \(server) did not accept the user name and password of --mail. Correct them."
    case CURLE_USE_SSL_FAILED:
      "The mail server \(server) offers no TLS, and letters never go unencrypted to another machine."
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CONNECT_ERROR:
      "The certificate of the mail server \(server) is not trusted, or its TLS is too old. Name its authority in --mail with ?ca=FILE."
    default: "The mail server \(server) ended the conversation before it took the letter."
    }
  }
}
