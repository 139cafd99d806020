import Store

extension Records {
  /// Makes everything that is found afresh from what is published, and tells how much that is. It is no deed and no entry: nothing
  /// is changed that anybody could read otherwise.
  public func makeSearchAfresh() throws -> Int {
    try change { open in
      try open.makeSearchAfresh()
      return try open.searchEntryCount()
    }
  }
}
