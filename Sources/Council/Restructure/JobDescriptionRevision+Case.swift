extension JobDescriptionRevision {
  /// Every description a case revises, and every one that is new.
  static func all(_ restructure: RestructureCase) -> [JobDescriptionRevision] {
    let versions = Dictionary(restructure.jobDescriptions.map { ($0.id, $0) }) { first, _ in first }
    var shown = Set<String>()
    var found: [JobDescriptionRevision] = []
    for change in restructure.changes {
      guard case .reviseJobDescription(let post, let from, let to) = change.action, let after = versions[to] else {
        continue
      }
      shown.formUnion([from, to].compactMap(\.self))
      found.append(JobDescriptionRevision(post, from.flatMap { versions[$0] }, after))
    }
    for description in restructure.jobDescriptions where !shown.contains(description.id) {
      found.append(JobDescriptionRevision(description.post, nil, description))
    }
    return found
  }

  /// Compares two versions; without a first one the job is new and no share is measured.
  public init(_ post: Post.Reference, _ before: JobDescription?, _ after: JobDescription) {
    let pairs = PairedAccountabilities(before?.accountabilities ?? [], after.accountabilities)
    self.init(
      post: post, before: before, after: after,
      changedBasisPoints: before == nil ? nil : pairs.changedBasisPoints,
      explanation: before == nil ? "There is no earlier version in the case to measure against." : pairs.explanation,
      marked: before.map { Self.passages($0, after, pairs) } ?? Self.passages(after))
  }

  private static func passages(_ before: JobDescription, _ after: JobDescription, _ pairs: PairedAccountabilities)
    -> [MarkedPassage]
  {
    var passages = [
      passage("Title", before.title, after.title),
      passage("Grade", before.gradeInWords, after.gradeInWords),
      passage("Responsible to", before.responsibleTo, after.responsibleTo),
      passage("Purpose", before.purpose, after.purpose),
    ]
    for (number, pair) in pairs.pairs.enumerated() {
      passages.append(passage("Accountability \(number + 1)", pair.before?.text ?? "", pair.after?.text ?? ""))
    }
    for essential in [true, false] {
      let heading = essential ? "Essential" : "Desirable"
      let old = before.criteria.filter { $0.essential == essential }.map(\.text)
      let new = after.criteria.filter { $0.essential == essential }.map(\.text)
      for text in old + new.filter({ !old.contains($0) }) {
        passages.append(passage(heading, old.contains(text) ? text : "", new.contains(text) ? text : ""))
      }
    }
    return passages.filter { !$0.runs.isEmpty }
  }

  private static func passages(_ new: JobDescription) -> [MarkedPassage] {
    let empty = JobDescription(id: "", post: new.post, title: "")
    return passages(empty, new, PairedAccountabilities([], new.accountabilities))
  }

  private static func passage(_ heading: String, _ old: String, _ new: String) -> MarkedPassage {
    MarkedPassage(heading: heading, runs: WordDifference(old, new).runs)
  }
}

extension JobDescription {
  /// The grade with what it waits for: `KS12 (subject to evaluation)`.
  public var gradeInWords: String {
    guard gradeSubjectToEvaluation else { return grade }
    let words = evaluationResult.map { "evaluated: \($0)" } ?? "subject to evaluation"
    return grade.isEmpty ? words : "\(grade) (\(words))"
  }
}

/// Accountabilities of two versions side by side: the same, reworded, taken out, put in.
struct PairedAccountabilities {
  struct Pair {
    var before: JobDescription.Accountability?
    var after: JobDescription.Accountability?
    /// Words kept, in hundredths of a per cent; meaningful when both stand.
    var kept = 0
  }

  /// In the order of the version after, each one taken out where it stood.
  private(set) var pairs: [Pair] = []
  /// Below this share of common words two accountabilities are different ones.
  private static let leastKept = 5_000

  init(_ before: [JobDescription.Accountability], _ after: [JobDescription.Accountability]) {
    var partner = [Int?](repeating: nil, count: after.count)
    var taken = Set<Int>()
    for (place, item) in after.enumerated() {
      if let same = before.indices.first(where: { !taken.contains($0) && before[$0].text == item.text }) {
        partner[place] = same
        taken.insert(same)
      }
    }
    var kept: [Int: Int] = [:]
    for (place, item) in after.enumerated() where partner[place] == nil {
      let nearest = before.indices.filter { !taken.contains($0) }
        .map { ($0, WordDifference(before[$0].text, item.text).keptBasisPoints) }.max { $0.1 < $1.1 }
      if let (old, share) = nearest, share >= Self.leastKept {
        partner[place] = old
        taken.insert(old)
        kept[place] = share
      }
    }
    var next = 0
    func takeOut(before end: Int) {
      while next < end {
        if !taken.contains(next) { pairs.append(Pair(before: before[next])) }
        next += 1
      }
    }
    for (place, item) in after.enumerated() {
      if let old = partner[place] { takeOut(before: old) }
      pairs.append(
        Pair(
          before: partner[place].map { before[$0] }, after: item,
          kept: partner[place] == nil ? 0 : kept[place] ?? 10_000))
    }
    takeOut(before: before.count)
  }

  /// Weight added, taken out, moved and reworded, over the weight of both versions together.
  var changedBasisPoints: Int {
    var changed = 0
    var whole = 0
    for pair in pairs {
      let (old, new) = (pair.before?.weight ?? 0, pair.after?.weight ?? 0)
      whole += max(old, new) * 10_000
      changed += abs(old - new) * 10_000 + min(old, new) * (10_000 - pair.kept)
    }
    return whole == 0 ? 0 : (changed * 10_000 + whole / 2) / whole
  }

  var explanation: String {
    let added = pairs.filter { $0.before == nil }.count
    let removed = pairs.filter { $0.after == nil }.count
    let reworded = pairs.filter {
      $0.before != nil && $0.after != nil && ($0.kept < 10_000 || $0.before?.weight != $0.after?.weight)
    }.count
    let total = pairs.count
    return
      "Of \(total) accountabilities in both versions together, \(added) put in, \(removed) taken out, \(reworded) reworded or reweighted. "
      + "Each counts by its weight; a reworded one counts for the share of its words that differ."
  }
}
