import Council
import Law

/// Money, claims, timetable and the documents around a restructure, as they are written.
enum WrittenMatters {
  static func money(_ line: MoneyLine) -> YAMLText {
    var keys = KeysWritten<MoneyKey>()
    keys.put(.title, line.title)
    keys.put(.year, line.year.description)
    keys.put(line.direction == .saving ? .saving : .cost, line.amount)
    keys.put(.lasting, line.lasting.rawValue)
    keys.put(.measure, line.measure.rawValue)
    keys.put(.fund, line.fund?.rawValue ?? "")
    keys.put(.standing, line.standing.rawValue)
    keys.put(.coversPosts, line.coversPosts)
    keys.put(.source, line.source)
    return keys.value
  }

  static func split(_ split: SplitToCompare) -> YAMLText {
    var keys = KeysWritten<SplitKey>()
    keys.put(.post, split.post.rawValue)
    keys.put(.name, split.name)
    keys.put(.funding, .shares(split.funding))
    return keys.value
  }

  static func claim(_ claim: Claim) -> YAMLText {
    var keys = KeysWritten<ClaimKey>()
    keys.put(.says, claim.says)
    keys.put(.of, claim.of)
    keys.put(.measure, claim.measure.rawValue)
    keys.put(.side, claim.side.rawValue)
    keys.put(.bases, claim.bases.map(\.rawValue).sorted())
    keys.put(.statuses, claim.statuses.map(\.rawValue).sorted())
    keys.put(.posts, claim.posts.sorted().map(\.rawValue))
    keys.put(.units, claim.units.sorted().map(\.rawValue))
    keys.put(.source, claim.source)
    return keys.value
  }

  static func step(_ step: TimetableStep) -> YAMLText {
    var keys = KeysWritten<StepKey>()
    keys.put(.kind, step.kind.rawValue)
    keys.put(.title, step.title)
    keys.put(.from, step.from)
    keys.put(.to, step.to)
    keys.put(.monthOnly, step.monthOnly)
    return keys.value
  }

  static func redundancy(_ redundancy: Redundancy) -> YAMLText {
    var keys = KeysWritten<RedundancyKey>()
    keys.put(.dismissals, redundancy.dismissals)
    keys.put(.proposedOn, redundancy.proposedOn)
    keys.put(.consultationStarts, redundancy.consultationStarts)
    keys.put(.firstDismissal, redundancy.firstDismissal)
    keys.put(.notified, redundancy.notified)
    keys.put(.packGives, redundancy.packGives.map(\.rawValue).sorted())
    keys.put(.copiedToRepresentatives, redundancy.copiedToRepresentatives)
    return keys.value
  }

  static func equality(_ equality: EqualityAssessment) -> YAMLText {
    var keys = KeysWritten<EqualityKey>()
    keys.put(.day, equality.day)
    keys.put(.conclusion, equality.conclusion)
    keys.put(.findsNoImpact, .some(equality.findsNoImpact))
    keys.put(.reason, equality.reason)
    keys.put(.characteristics, equality.characteristics.map(\.rawValue).sorted())
    keys.put(.inPack, equality.inPack)
    return keys.value
  }

  static func statutoryReport(_ report: StatutoryReport) -> YAMLText {
    var keys = KeysWritten<StatutoryReportKey>()
    keys.put(.title, report.title)
    keys.put(.matters, .list(report.matters.map(\.rawValue).sorted().map { .text($0) }))
    keys.put(.firstSent, report.firstSent)
    keys.put(.sentToEveryMember, report.sentToEveryMember)
    keys.put(.consideredOn, report.consideredOn)
    keys.put(.consideredByFullCouncil, report.consideredByFullCouncil)
    return keys.value
  }

  static func document(_ document: AttachedDocument) -> YAMLText {
    var keys = KeysWritten<DocumentKey>()
    keys.put(.kind, document.kind.rawValue)
    keys.put(.title, document.title)
    keys.put(.attached, document.attached)
    return keys.value
  }

  static func jobDescription(_ job: JobDescription) -> YAMLText {
    var keys = KeysWritten<JobDescriptionKey>()
    keys.put(.id, job.id)
    keys.put(.post, job.post.rawValue)
    keys.put(.title, job.title)
    keys.put(.grade, job.grade)
    keys.put(.subjectToEvaluation, job.gradeSubjectToEvaluation)
    keys.put(.evaluationResult, job.evaluationResult ?? "")
    keys.put(.responsibleTo, job.responsibleTo)
    keys.put(.day, job.day)
    keys.put(.purpose, job.purpose)
    keys.put(.accountabilities, job.accountabilities) { item in
      item.weight == 1
        ? .text(item.text)
        : .keys([
          (AccountabilityKey.text.rawValue, .text(item.text)),
          (AccountabilityKey.weight.rawValue, .text(String(item.weight))),
        ])
    }
    keys.put(.criteria, job.criteria) { item in
      .keys([((item.essential ? CriterionKey.essential : .desirable).rawValue, .text(item.text))])
    }
    return keys.value
  }
}
