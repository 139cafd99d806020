import Council
import Law
import Publishing

/// What a case may refer to: what stands before, and what its changes make.
struct KnownNames {
  let before: Establishment
  /// Whether the establishment was read whole; otherwise nothing can be said of unknown references.
  let isComplete: Bool
  private let postPlaces: [Post.Reference: Int]
  private let unitPlaces: [OrganisationUnit.Reference: Int]
  /// Where each post and unit that a change makes is written, with the change's path.
  var madePosts: [Post.Reference: Value] = [:]
  var madeUnits: [OrganisationUnit.Reference: Value] = [:]
  /// Posts that changes make, as far as they have been read.
  var newPosts: [Post.Reference: Post] = [:]
  /// The posts that a merged post is made of.
  var mergedFrom: [Post.Reference: [Post.Reference]] = [:]
  var jobDescriptions: [String: Value] = [:]
  var funds: Set<String> = []

  init(_ before: Establishment, isComplete: Bool) {
    self.before = before
    self.isComplete = isComplete
    postPlaces = Self.places(before.posts.lazy.map(\.reference))
    unitPlaces = Self.places(before.units.lazy.map(\.reference))
    for post in before.posts { for share in post.funding { funds.insert(share.fund.rawValue) } }
  }

  private static func places<Name: Hashable>(_ names: some Collection<Name>) -> [Name: Int] {
    var places: [Name: Int] = [:]
    places.reserveCapacity(names.count)
    for (index, name) in names.enumerated() where places[name] == nil { places[name] = index }
    return places
  }

  /// The post as it stands before.
  func standing(_ post: Post.Reference) -> Post? { postPlaces[post].map { before.posts[$0] } }
  func standing(_ unit: OrganisationUnit.Reference) -> OrganisationUnit? { unitPlaces[unit].map { before.units[$0] } }

  func knows(_ post: Post.Reference) -> Bool { postPlaces[post] != nil || madePosts[post] != nil }
  func knows(_ unit: OrganisationUnit.Reference) -> Bool { unitPlaces[unit] != nil || madeUnits[unit] != nil }

  // MARK: What was perhaps meant

  /// Comparing names is slow among tens of thousands, so a reading does only so much of it.
  private var comparisonsLeft = 1_000_000
  private var searchesLeft = MessageLog.most

  mutating func nearestPost(to written: String) -> String? {
    guard spend(before.posts.count + madePosts.count) else { return nil }
    if let titled = before.posts.first(where: { $0.title == written }) { return titled.reference.rawValue }
    let made = madePosts.keys.map(\.rawValue).sorted()
    return nearestName(to: written, among: before.posts.map(\.reference.rawValue) + made)
  }

  mutating func nearestUnit(to written: String) -> String? {
    guard spend(before.units.count + madeUnits.count) else { return nil }
    if let named = before.units.first(where: { $0.name == written }) { return named.reference.rawValue }
    let made = madeUnits.keys.map(\.rawValue).sorted()
    return nearestName(to: written, among: before.units.map(\.reference.rawValue) + made)
  }

  mutating func nearest(_ written: String, _ names: [String]) -> String? {
    spend(names.count) ? nearestName(to: written, among: names) : nil
  }

  private mutating func spend(_ comparisons: Int) -> Bool {
    guard searchesLeft > 0, comparisonsLeft >= comparisons else { return false }
    searchesLeft -= 1
    comparisonsLeft -= comparisons
    return true
  }
}

extension CaseDecoder {
  func nearestName(_ written: String, _ candidates: [String]) -> String? { names.nearest(written, candidates) }

  /// The reference of a post that stands before or is made by a change.
  func post(_ value: Value?) -> Post.Reference? {
    guard let value, let text = line(value, mayBeEmpty: false) else { return nil }
    let reference = Post.Reference(rawValue: text)
    if names.knows(reference) || !names.isComplete { return reference }
    fault(value, "There is no post with this reference\(notStanding(reference)).", nearest: names.nearestPost(to: text))
    return nil
  }

  func posts(_ value: Value?) -> [Post.Reference] {
    var seen: Set<Post.Reference> = []
    return list(value)?.compactMap { item in
      guard let one = post(item) else { return nil }
      if !seen.insert(one).inserted { fault(item, "This post stands in the list already. Keep one.") }
      return one
    } ?? []
  }

  func unit(_ value: Value?) -> OrganisationUnit.Reference? {
    guard let value, let text = line(value, mayBeEmpty: false) else { return nil }
    let reference = OrganisationUnit.Reference(rawValue: text)
    if names.knows(reference) || !names.isComplete { return reference }
    fault(value, "There is no unit with this reference.", nearest: names.nearestUnit(to: text))
    return nil
  }

  func units(_ value: Value?) -> [OrganisationUnit.Reference] {
    var seen: Set<OrganisationUnit.Reference> = []
    return list(value)?.compactMap { item in
      guard let one = unit(item) else { return nil }
      if !seen.insert(one).inserted { fault(item, "This unit stands in the list already. Keep one.") }
      return one
    } ?? []
  }

  /// A post, or `council` for the council itself.
  func reportingLine(_ value: Value?) -> Post.Reference?? {
    guard let value else { return nil }
    if value.node.written == "council", !names.knows(Post.Reference(rawValue: "council")) { return .some(nil) }
    return post(value).map { .some($0) }
  }

  /// A unit, or `top` for the top of the tree.
  func parent(_ value: Value?) -> OrganisationUnit.Reference?? {
    guard let value else { return nil }
    if value.node.written == "top", !names.knows(OrganisationUnit.Reference(rawValue: "top")) { return .some(nil) }
    return unit(value).map { .some($0) }
  }

  /// A reference for something new: one word, so that it can stand in lists and figures.
  func newReference(_ value: Value?) -> String? {
    guard let value, let text = line(value, mayBeEmpty: false) else { return nil }
    guard ScalarForms.isReference(text) else {
      fault(value, "Expected a reference without spaces, at most 64 characters, such as CIO.")
      return nil
    }
    return text
  }

  private func notStanding(_ reference: Post.Reference) -> String {
    guard let day = effectiveDay, let post = laterOrEarlier[reference] else { return "" }
    let whole = [post.from.map { "from \($0.long)" }, post.to.map { "to \($0.long)" }].compactMap(\.self)
    return
      " on \(day.adding(days: -1).long), the day before the changes take effect; it stands \(whole.joined(separator: " "))"
  }
}
