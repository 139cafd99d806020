import Council
import DatabasePort

/// The rows of one post: its versions, and what each of them carries.
struct KeptPost {
  let answers: [[Row]]

  static func questions(_ post: Post.Reference, at authority: String) -> [Question] {
    let name = DatabaseValue.text(post.rawValue)
    return [
      OpenRecords.question(StructureTables.post, where: ["authority": .text(authority), "reference": name]),
      OpenRecords.question(StructureTables.funding, where: ["authority": .text(authority), "post": name]),
      OpenRecords.question(StructureTables.responsibility, where: ["authority": .text(authority), "post": name]),
    ]
  }

  func posts() throws -> [TableRow] { try answers[0].map { try TableRow(StructureTables.post, $0) } }
  func funding() throws -> [TableRow] { try answers[1].map { try TableRow(StructureTables.funding, $0) } }
  func responsibilities() throws -> [TableRow] {
    try answers[2].map { try TableRow(StructureTables.responsibility, $0) }
  }

  /// The versions, earliest first.
  func entries() throws -> [Entry<Post>] {
    var entries = try answers[0].map(OpenRecords.post)
    func place(_ row: Row) throws -> Int? {
      let from = try row.from()
      return entries.firstIndex { $0.value.from == from }
    }
    for row in answers[1] {
      if let place = try place(row) { entries[place].value.funding.append(try OpenRecords.fundingShare(row)) }
    }
    for row in answers[2] {
      if let place = try place(row) { entries[place].value.take(try OpenRecords.responsibility(row)) }
    }
    return entries
  }
}

extension OpenRecords {
  func keptRows(of post: Post.Reference, at authority: String) throws -> KeptPost {
    KeptPost(answers: try transaction.answers(to: KeptPost.questions(post, at: authority)))
  }
}
