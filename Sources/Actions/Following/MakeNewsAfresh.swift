import Store

extension Records {
  /// Makes all news afresh from the record, and tells how much that is. It is no deed and no entry: nothing is changed that anybody
  /// could read otherwise.
  public func makeNewsAfresh() throws -> Int {
    try change { open in
      try open.makeNewsAfresh()
      return try open.newsCount()
    }
  }
}
