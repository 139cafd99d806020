import Council
import Law
import Store

/// What must be looked after when papers in the making are saved: their signatures, and where their files are kept.
struct PaperPreparation {
  let work: Work
  let meeting: Meeting.Reference
  let authority: String
  /// What was prepared before.
  let before: AgendaDraft

  /// A paper as it was before, with all that it said.
  private struct Known {
    var title: String
    var text: String
    var recommendations: [String]
    var parts: PaperParts
  }

  /// The paper in the making, or the version before it that is out; `nil` for a new one.
  private func known(_ paper: Paper) throws -> Known? {
    let drafted = before.papers.first { $0.reference == paper.reference && $0.version == paper.version }
    let out =
      try drafted
      ?? work.records.papers(of: meeting, at: authority)
      .last { $0.reference == paper.reference && $0.version < paper.version }
    guard let out else { return nil }
    guard out.isExempt else {
      return Known(title: out.title, text: out.text, recommendations: out.recommendations, parts: out.parts)
    }
    return try work.records.exemptPaper(out.reference, version: out.version, of: meeting, at: authority).map {
      Known(title: out.title, text: $0.text, recommendations: $0.recommendations, parts: $0.parts)
    }
  }

  /// An open paper with the signatures that still hold.
  func signed(_ paper: Paper) throws -> Paper {
    guard !paper.isExempt else { return paper }
    let known = try known(paper)
    var paper = paper
    let isSame = known.map {
      ($0.title, $0.text, $0.recommendations) == (paper.title, paper.text, paper.recommendations)
    }
    paper.parts = paper.parts.signed(as: known?.parts, isSameText: isSame ?? false)
    return paper
  }

  /// What an exempt paper says, with the signatures that still hold.
  func signed(_ exempt: ExemptPaper, of paper: Paper) throws -> ExemptPaper {
    let known = try known(paper)
    var exempt = exempt
    let isSame = known.map {
      ($0.title, $0.text, $0.recommendations) == (paper.title, exempt.text, exempt.recommendations)
    }
    exempt.parts = exempt.parts.signed(as: known?.parts, isSameText: isSame ?? false)
    return exempt
  }

  /// Keeps the file of a paper where it belongs: beside what is open, or apart from it. Throws ``MeetingRefusal``.
  func keepFile(_ file: PaperFile?, of paper: Paper, sent: [UInt8]?) throws {
    let place = PaperFilePlace(paper.reference, version: paper.version, of: meeting, isExempt: paper.isExempt)
    let other = PaperFilePlace(paper.reference, version: paper.version, of: meeting, isExempt: !paper.isExempt)
    if let file {
      if let sent {
        try work.records.keep(sent, at: place, of: authority)
      } else if try !work.records.hasFile(at: place, of: authority) {
        try work.records.keep(try moved(file, of: paper, from: other), at: place, of: authority)
      }
    } else {
      try work.records.forgetFile(at: place, of: authority)
    }
    try work.records.forgetFile(at: other, of: authority)
  }

  /// What a file holds that was kept on the other side, or belongs to the version before.
  private func moved(_ file: PaperFile, of paper: Paper, from other: PaperFilePlace) throws -> [UInt8] {
    let earlier = [paper.isExempt, !paper.isExempt].map {
      PaperFilePlace(paper.reference, version: paper.version - 1, of: meeting, isExempt: $0)
    }
    for place in [other] + earlier where try work.records.hasFile(at: place, of: authority) {
      let content = try work.records.fileContent(at: place, of: authority)
      if content.count == file.size { return content }
    }
    throw MeetingRefusal.objections([.refusal("file", "The file is not here any more. Choose it again.")])
  }

  /// Deletes what a paper had that is taken off before it came out.
  func forget(_ paper: Paper) throws {
    for isExempt in [false, true] {
      try work.records.forgetFile(
        at: PaperFilePlace(paper.reference, version: paper.version, of: meeting, isExempt: isExempt), of: authority)
    }
  }
}
