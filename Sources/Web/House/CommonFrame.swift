import Council
import HTML
import Synchronization

/// What stands above and below every page of a section, the same for all who are not signed in: made once, as nearly every visit asks for it.
struct CommonFrame {
  let masthead: HTMLNode
  let foot: HTMLNode

  /// Everything that they depend on.
  private struct Key: Hashable {
    var authority: String?
    var shortName: String?
    var kind: Authority.Kind?
    var section: Section
    var isDemonstration: Bool
  }

  private static let most = 200
  private static let known = Mutex<[Key: CommonFrame]>([:])

  /// The frame of a page; `nil` when it is for one visitor, or in another language.
  init?(of frame: Frame) {
    guard frame.isCommon else { return nil }
    let key = Key(
      authority: frame.authority?.id, shortName: frame.authority?.shortName, kind: frame.authority?.kind,
      section: frame.section, isDemonstration: frame.isDemonstration)
    if let common = Self.known.withLock({ $0[key] }) {
      self = common
      return
    }
    (masthead, foot) = (frame.masthead.kept, frame.foot.kept)
    Self.known.withLock { [self] known in
      if known.count >= Self.most { known = [:] }
      known[key] = self
    }
  }
}

extension Frame {
  /// Whether it is the same for everybody.
  fileprivate var isCommon: Bool {
    signedIn == nil && Language.current == nil && band.isEmpty && navigation == "Main"
      && (languages.map { $0.node.isEmpty } ?? true)
  }
}
