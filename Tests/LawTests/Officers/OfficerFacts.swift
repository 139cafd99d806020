import Law

/// Short makers for the facts the officer tests share.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

func post(_ title: String, positions: Int = 1, vacant: Bool = false) -> DesignationHolder {
  DesignationHolder(reference: title, title: title, positions: positions, isVacant: vacant)
}

func holding(
  _ after: [DesignationHolder], before: [DesignationHolder] = [], on: String = "2014-06-16",
  council: PrincipalCouncil = .county, whole: Bool = false, named: Bool = false
) -> DesignationFacts {
  DesignationFacts(
    on: day(on), council: council, isWhole: whole, before: before, after: after, isNamedInChanges: named)
}

extension [Finding] {
  var blocked: Bool { contains { $0.blocks } }
  var outcomes: [Outcome] { map(\.outcome) }
  func says(_ words: String) -> Bool { contains { $0.message.contains(words) } }
  func asks(_ words: String) -> Bool { contains { $0.remedy?.contains(words) == true } }
}
