import Council

extension CaseDecoder {
  /// Makes the identifiers known before changes refer to them.
  func announceJobDescriptions(_ value: Value?) {
    guard let value, case .list(let nodes) = value.node.content else { return }
    for (index, node) in nodes.enumerated() {
      guard case .map(let entries) = node.content,
        let entry = entries.first(where: { $0.key == JobDescriptionKey.id.rawValue }), !entry.value.written.isEmpty
      else { continue }
      let id = Value(entry.value, base: value.item(node, at: index + 1).path, name: entry.key)
      if let first = names.jobDescriptions[entry.value.written] {
        fault(id, "Another job description has this id, on line \(first.place.line). Give each version its own.")
      } else {
        names.jobDescriptions[entry.value.written] = id
      }
    }
  }

  func jobDescription(_ value: Value) -> JobDescription? {
    guard let fields = fields(value, as: JobDescriptionKey.self) else { return nil }
    let (id, post) = (line(fields[.id], mayBeEmpty: false), post(fields[.post]))
    let (title, grade) = (line(fields[.title], mayBeEmpty: false), line(fields[.grade]))
    let (open, result) = (flag(fields[.subjectToEvaluation]), line(fields[.evaluationResult], mayBeEmpty: false))
    let (responsible, day) = (line(fields[.responsibleTo]), day(fields[.day]))
    let purpose = prose(fields[.purpose])
    let accountabilities = objects(fields[.accountabilities], accountability)
    let criteria = objects(fields[.criteria], criterion)
    guard let id, let post, let title else { return nil }
    return JobDescription(
      id: id, post: post, title: title, grade: grade ?? "", gradeSubjectToEvaluation: open ?? false,
      evaluationResult: result, responsibleTo: responsible ?? "", day: day, purpose: purpose ?? "",
      accountabilities: accountabilities, criteria: criteria)
  }

  private func accountability(_ value: Value) -> JobDescription.Accountability? {
    guard case .map = value.node.content else { return prose(value).map { .init($0) } }
    guard let fields = fields(value, as: AccountabilityKey.self) else { return nil }
    let weight = count(fields[.weight], AccountabilityKey.weight.spec.kind)
    return prose(fields[.text]).map { .init($0, weight: weight ?? 1) }
  }

  private func criterion(_ value: Value) -> JobDescription.Criterion? {
    guard let fields = fields(value, as: CriterionKey.self) else { return nil }
    let essential = prose(fields[.essential])
    return (essential ?? prose(fields[.desirable])).map { .init($0, essential: essential != nil) }
  }
}
