/// Where a rule is written: an Act, regulations, guidance or a council's own paper, and the place in it.
public struct Citation: Hashable, Sendable, Codable {
  /// The instrument as lawyers shorten it: `LGHA 1989`, `SI 2012/2089`, or the paper's name.
  public let instrument: String
  /// The place in it: `s.4(1)(a)`, `reg 9`; empty for the whole.
  public let provision: String
  /// The instrument's full title.
  public let title: String
  /// Where the text is published; `nil` for a council's own paper or a local setting.
  public let url: String?

  /// A citation from its parts.
  public init(_ instrument: String, _ provision: String = "", title: String, url: String? = nil) {
    self.instrument = instrument
    self.provision = provision
    self.title = title
    self.url = url
  }
}

extension Citation: CustomStringConvertible {
  /// The short form: `LGHA 1989 s.4(1)(a)`.
  public var description: String { provision.isEmpty ? instrument : "\(instrument) \(provision)" }
}
