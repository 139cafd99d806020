import Council
import Courier
import Foundation

/// What this site asks a provider directly. Every question waits for its answer, so never on an event loop.
struct ProviderConversation {
  let provider: SingleSignOn

  func facts() throws(SingleSignOnProblem) -> ProviderFacts {
    let base = provider.issuer.hasSuffix("/") ? String(provider.issuer.dropLast()) : provider.issuer
    let answer = try ask(question(base + "/.well-known/openid-configuration"))
    guard answer.status == 200, let facts = decoded(ProviderFacts.self, answer) else { throw .unfit(.form) }
    try facts.check(provider)
    return facts
  }

  func keys(_ facts: ProviderFacts) throws(SingleSignOnProblem) -> PublishedKeys {
    let answer = try ask(question(facts.keysAddress))
    guard answer.status == 200, let keys = decoded(PublishedKeys.self, answer) else { throw .unfit(.keys) }
    return keys
  }

  /// Changes the code that the browser brought for the token that proves who signed in.
  func token(for code: String, _ attempt: SignInAttempt, _ facts: ProviderFacts, returnedTo back: String)
    throws(SingleSignOnProblem) -> String
  {
    struct Answer: Decodable {
      let token: String
      private enum CodingKeys: String, CodingKey { case token = "id_token" }
    }
    var question = try question(facts.tokenAddress)
    var form = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", back), ("code_verifier", attempt.verifier),
    ]
    if facts.takesSecretInHead {
      question.headers.append("Authorization: Basic \(basic)")
    } else {
      form += [("client_id", provider.clientID), ("client_secret", provider.clientSecret)]
    }
    question.form = form
    let answer = try ask(question)
    guard answer.status == 200, let decoded = decoded(Answer.self, answer) else { throw .codeRefused }
    return decoded.token
  }

  /// RFC 6749, section 2.3.1: both are form-encoded first.
  private var basic: String {
    let pair = [provider.clientID, provider.clientSecret].map(HTTPSQuestion.encoded).joined(separator: ":")
    return Data(pair.utf8).base64EncodedString()
  }

  private func question(_ address: String) throws(SingleSignOnProblem) -> HTTPSQuestion {
    guard let question = HTTPSQuestion(address) else { throw .unfit(.address) }
    return question
  }

  private func ask(_ question: HTTPSQuestion) throws(SingleSignOnProblem) -> HTTPSQuestion.Answer {
    do { return try question.ask() } catch { throw .silent(error) }
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, _ answer: HTTPSQuestion.Answer) -> Value? {
    try? JSONDecoder().decode(type, from: Data(answer.body))
  }
}
