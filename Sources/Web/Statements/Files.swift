import CaseFiles
import Store

extension Site {
  func asset(_ visit: Visit) throws -> Answer {
    guard let asset = Assets.all.first(where: { $0.address == "/assets/\(visit["file"])" }) else {
      throw Problem.nothingHere
    }
    var answer = Answer.file(asset.bytes, contentType: asset.contentType)
    answer.keeping = .forEver
    return answer
  }

  func stallWorker(_ visit: Visit) throws -> Answer {
    var answer = Answer.file(Assets.stallWorker, contentType: "text/javascript; charset=utf-8")
    answer.runsScript = true
    return answer
  }

  func caseSchema(_ visit: Visit) throws -> Answer {
    .text(CaseSchema.text, contentType: "application/schema+json; charset=utf-8")
  }

  func checkingProgram(_ visit: Visit) throws -> Answer {
    .text(String(decoding: Assets.checkRecord, as: UTF8.self), contentType: "text/x-python; charset=utf-8")
  }

  /// Whether the site can read its records: what a supervisor asks.
  func health(_ visit: Visit) throws -> Answer {
    _ = try records.authorities()
    var answer = Answer.text("ok\n")
    answer.keeping = .never
    return answer
  }
}
