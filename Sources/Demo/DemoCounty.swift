import Actions
import Council
import Law
import Store

/// The whole county, told into records that hold nothing yet.
///
/// It is dated from the day it is started: two years of history before, a proposal in preparation ahead. What a later part of
/// Folkmoot can do fills the same county, as one more chapter in a file of its own.
public enum DemoCounty {
  /// Fills the records. Throws the refusal of whatever deed was refused.
  public static func tell(into records: Records, today: Day) throws {
    let telling = Telling(records, today: today)
    try telling.beginCouncils()
    try telling.makeAccounts()
    try telling.enterEstablishments()
    try telling.describeJobs()
    try telling.drawPlaces()
    try telling.seatMembers()
    try telling.enterPortfolios()
    try telling.registerInterests()
    try telling.reviewBalance()
    try telling.layDownConstitution()
    try telling.changeOverTwoYears()
    try telling.enterPostcodes()
    try telling.amendScheme()
    try telling.publishCabinetPapers()
    try telling.decideLately()
    try telling.enterCommunityGroups()
    try telling.meetResidents()
    try telling.proposeAreaTeams()
    try telling.announceDropIn()
    try telling.draftInsightDesk()
    try telling.decideYesterday()
    try telling.publishLateReport()
    try telling.putToTheCouncil()
    try telling.arrangeFormats()
    try telling.lookAtEquality()
    try telling.askTheCounty()
    try telling.askOpenQuestion()
    try telling.talkOfBudget()
    try telling.holdEvents()
  }
}

extension Telling {
  fileprivate func beginCouncils() throws {
    for council in County.councils {
      try does(BeginDemonstration(council), by: .operatorAtTheMachine, on: month(-26, 19))
    }
  }
}
