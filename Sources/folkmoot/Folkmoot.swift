import ArgumentParser

@main
struct Folkmoot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "folkmoot",
    abstract: "Software for an English council to organise itself lawfully.",
    discussion: "A case is a folder with case.yml and establishment.csv; docs/case-files.md tells how to write one.",
    version: "0.8.0",
    subcommands: [
      CheckCommand.self, DrawCommand.self, ReportCommand.self, RulebookCommand.self, ClockCommand.self,
      BalanceCommand.self, CountCommand.self, RulesCommand.self, OpinionsCommand.self, MeetingsCommand.self,
      NewsCommand.self,
      ServeCommand.self,
      AccountCommand.self, DraftCommand.self,
      ImportCaseCommand.self, ImportEstablishmentCommand.self, ExportEstablishmentCommand.self,
      ExportCommand.self,
      ImportPlacesCommand.self, ImportPlaceFiguresCommand.self, ImportMembersCommand.self, ImportPortfoliosCommand.self,
      ImportGroupsCommand.self, ImportAnswersCommand.self, EnquiriesCommand.self, ModelsCommand.self,
      ImportModernGovCommand.self,
      ImportPostcodesCommand.self, ConstitutionCommand.self,
      ProposalCommand.self, DecisionsCommand.self, SearchCommand.self,
      DataMapCommand.self, TextsCommand.self, RetentionCommand.self, SubjectAccessCommand.self, EraseCommand.self,
      PostCommand.self, SealCommand.self, VerifyCommand.self, CopyCommand.self, BackupCommand.self,
      RestoreCommand.self, SingleSignOnCommand.self,
    ])
}
