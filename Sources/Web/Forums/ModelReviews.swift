import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Reviews that compare models of meeting residents: what is due is public, figures and judgement once they are published.
extension Site {
  func addModelReviews(_ routes: inout Routes) {
    let path = "/:authority/model-reviews"
    routes.get("\(path)/new", .only(.keepForums)) { visit in try openingReview(visit, nil) }
    routes.post("\(path)/new", .only(.keepForums), openReview)
    routes.get("\(path)/:comparison", .everyone, modelReview)
    routes.get("\(path)/:comparison/report.html", .everyone, reviewAsHTML)
    routes.get("\(path)/:comparison/report.md", .everyone, reviewAsMarkdown)
    routes.get("\(path)/:comparison/report.pdf", .everyone, reviewAsPDF)
    routes.get("\(path)/:comparison/figures.csv", .everyone, reviewAsCSV)
    routes.get("\(path)/:comparison/figures.json", .everyone, reviewAsJSON)
    routes.get("\(path)/:comparison/edit", .only(.keepForums)) { visit in try changingReview(visit, nil) }
    routes.post("\(path)/:comparison/edit", .only(.keepForums), changeReview)
    routes.get("\(path)/:comparison/judge", .only(.keepForums)) { visit in try judgingModels(visit, nil, FormFaults()) }
    routes.post("\(path)/:comparison/judge", .only(.keepForums), judgeModels)
    routes.post("\(path)/:comparison/publish", .only(.keepForums), publishReview)
  }

  func reviewCrumbs(_ id: String, _ review: ModelReview) -> [Crumb] {
    [forumsCrumb(id), Crumb(name: review.title, address: Address.modelReview(id, review.reference))]
  }

  func visitedReview(_ visit: Visit) throws -> ModelReview {
    let found = try records.read {
      try $0.modelReview(.init(rawValue: visit["comparison"]), at: visit["authority"])
    }
    guard let found else { throw Problem.nothingHere }
    return found
  }

  func modelReview(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let review = try visitedReview(visit)
    let names = try records.read { open in
      Dictionary(try open.forumBodies(at: id).map { ($0.reference, $0.name) }) { first, _ in first }
    }
    let part = { Address.modelReview(id, review.reference, $0) }
    var frame = frame(council, .data(review.title), .bodies, [forumsCrumb(id)])
    frame.content = HTMLNode {
      saved(visit)
      if review.publishedOn == nil {
        titleBlock(kicker: "Review of models", .data(review.title)) { ForumsPage.tag(review, visit.today) }
        ways(visit, for: .keepForums, [("Figures and judgement", part("judge")), ("Change it", part("edit"))])
        awaited(review, names, id)
      } else if let comparison = review.comparison {
        downloads(part)
        inEnglish { document(review, comparison, council.authority).article }
      }
    }
    frame.content.append(
      Stamp(authority: council.authority, entry: try council.lastEntry(about: review.subject)).node)
    return .page(frame)
  }

  /// What is known of a review before it is published.
  private func awaited(_ review: ModelReview, _ names: [Body.Reference: String], _ id: String) -> HTMLNode {
    HTMLNode {
      leaf("what", "What it compares") {
        summaryList([
          ("Asked for by", HTMLNode(review.askedBy)), ("Due by", HTMLNode(review.due.long)),
          ("What counts", HTMLNode("\(review.from.long) to \(review.to.long)" as Phrase)),
        ])
      }
      leaf("models", "The models", full: true) {
        DataTable(
          caption: "Models, and the bodies that follow each", captionIsHidden: true,
          columns: [.heading("Model"), .text("Bodies")],
          rows: review.models.map { model in
            [
              HTMLNode(model.name),
              listed(model.bodies.map { body in a(.href(Address.forum(id, body))) { names[body] ?? body.rawValue } }),
            ]
          }
        ).node
        p { "Its figures and what is made of them stand here once the report is published." }
      }
    }
  }

  private func downloads(_ part: (String) -> String) -> HTMLNode {
    nav(.class("row ways"), .ariaLabel("Other forms of the report")) {
      a(.class("btn ghost"), .href(part("report.pdf"))) { "PDF" }
      a(.class("btn ghost"), .href(part("report.html"))) { "One page to print" }
      a(.class("btn ghost"), .href(part("report.md"))) { "Markdown" }
      a(.class("btn ghost"), .href(part("figures.csv"))) { "Figures as CSV" }
      a(.class("btn ghost"), .href(part("figures.json"))) { "Figures as JSON" }
    }
  }

  private func document(_ review: ModelReview, _ comparison: ModelComparison, _ authority: Authority) -> ReportDocument
  {
    ModelReviewReport.document(review, comparison, review.judgement, authority: authority.name)
  }

  /// The report in another form; nobody gets one that is not published.
  private func published(
    _ visit: Visit
  ) throws -> (review: ModelReview, comparison: ModelComparison, document: ReportDocument, name: String) {
    let council = try council(visit)
    let review = try visitedReview(visit)
    guard review.publishedOn != nil, let comparison = review.comparison else { throw Problem.nothingHere }
    return (review, comparison, document(review, comparison, council.authority), review.reference.rawValue)
  }

  func reviewAsHTML(_ visit: Visit) throws -> Answer {
    let found = try published(visit)
    var answer = Answer.file(
      found.document.page, contentType: "text/html; charset=utf-8", named: "\(found.name).html")
    answer.carriesStyle = true
    return answer
  }

  func reviewAsMarkdown(_ visit: Visit) throws -> Answer {
    let found = try published(visit)
    return .file(
      Array(found.document.markdown.utf8), contentType: "text/markdown; charset=utf-8", named: "\(found.name).md")
  }

  func reviewAsPDF(_ visit: Visit) throws -> Answer {
    let found = try published(visit)
    return .file(
      try documents.document(found.document.page, .pdf), contentType: "application/pdf", named: "\(found.name).pdf")
  }

  func reviewAsCSV(_ visit: Visit) throws -> Answer {
    let found = try published(visit)
    return .file(
      ComparisonCSV.write(found.comparison), contentType: "text/csv; charset=utf-8", named: "\(found.name).csv")
  }

  func reviewAsJSON(_ visit: Visit) throws -> Answer {
    let found = try published(visit)
    return .file(
      ComparisonJSON.write(found.review.title, found.comparison), contentType: "application/json",
      named: "\(found.name).json")
  }
}
