import Council

extension Article: EffectiveDated {
  public func completed(from other: Self) -> Self {
    var article = self
    if posts.isEmpty { article.posts = other.posts }
    return article
  }
}
