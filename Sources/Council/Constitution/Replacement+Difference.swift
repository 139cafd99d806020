extension [Replacement] {
  /// The replacements that make one text of another, provision by provision: none when they read the same.
  public init(from old: String, to new: String) {
    let (before, after) = (ArticleText(old).blocks, ArticleText(new).blocks)
    guard !before.isEmpty else {
      self = after.isEmpty ? [] : [Replacement(deletes: "", inserts: new)]
      return
    }
    let text = before.joined(separator: "\n\n")
    self = BlockChange.telling(BlockChange.between(before, after), in: before, text).map { change in
      Replacement(
        deletes: before[change.old].joined(separator: "\n\n"), inserts: after[change.new].joined(separator: "\n\n"))
    }
  }
}

/// Blocks of one text in the place of blocks of another.
struct BlockChange: Hashable {
  var old: Range<Int>
  var new: Range<Int>

  /// What differs, in order; between two changes at least one block is the same.
  static func between(_ before: [String], _ after: [String]) -> [BlockChange] {
    let difference = after.difference(from: before)
    var (removed, inserted) = (Set<Int>(), Set<Int>())
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (changes, i, j) = ([BlockChange](), 0, 0)
    while i < before.count || j < after.count {
      let (firstOld, firstNew) = (i, j)
      while removed.contains(i) { i += 1 }
      while inserted.contains(j) { j += 1 }
      if i > firstOld || j > firstNew {
        changes.append(BlockChange(old: firstOld..<i, new: firstNew..<j))
      } else {
        (i, j) = (i + 1, j + 1)
      }
    }
    return changes
  }

  /// The same changes, each widened over what stays around it until what it takes out stands only once in the text.
  static func telling(_ changes: [BlockChange], in before: [String], _ text: String) -> [BlockChange] {
    var done: [BlockChange] = []
    var rest = changes[...]
    while var change = rest.popFirst() {
      while !change.isPlain(in: before, text) {
        if change.old.lowerBound > done.last?.old.upperBound ?? 0 {
          change.widen(before: 1)
        } else if let last = done.popLast() {
          change = last.joined(with: change)
        } else if change.old.upperBound < rest.first?.old.lowerBound ?? before.count {
          change.widen(after: 1)
        } else if let next = rest.popFirst() {
          change = change.joined(with: next)
        } else {
          break
        }
      }
      done.append(change)
    }
    return done
  }

  private func isPlain(in before: [String], _ text: String) -> Bool {
    !old.isEmpty && ArticleText.places(of: before[old].joined(separator: "\n\n"), in: text).count == 1
  }

  private mutating func widen(before: Int = 0, after: Int = 0) {
    old = (old.lowerBound - before)..<(old.upperBound + after)
    new = (new.lowerBound - before)..<(new.upperBound + after)
  }

  private func joined(with later: BlockChange) -> BlockChange {
    BlockChange(old: old.lowerBound..<later.old.upperBound, new: new.lowerBound..<later.new.upperBound)
  }
}
