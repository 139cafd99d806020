import Actions
import Council
import Store

extension Postman {
  /// A postman who puts letters on show, and sends none.
  public init(records: Records, showing shown: ShownLetters) {
    self.init(records: records) { letter, text, authority in
      shown.show(.init(authority: authority.id, to: letter.to.text, text: text, at: letter.madeAt))
      return .accepted
    }
  }
}
