import Council
import HTML

/// A page a workspace leads to, with what it takes to see it.
struct WorkspaceLink {
  var permission: Permission
  var title: Phrase
  var address: String
  var words: Phrase

  static func all(_ id: String) -> [WorkspaceLink] {
    [
      WorkspaceLink(
        permission: .editStructure, title: "Structure", address: Address.structure(id),
        words: "Units and posts: open one to change it, from a day on and under an authority."),
      WorkspaceLink(
        permission: .editBodies, title: "Bodies", address: Address.bodies(id),
        words: "Bodies, members and who sits where: open one to change it, from a day on."),
      WorkspaceLink(
        permission: .editMeetings, title: "Meetings", address: Address.meetings(id),
        words: "Call meetings, publish agendas and papers in time, and the minutes after."),
      WorkspaceLink(
        permission: .editMeetings, title: "What reports must say", address: Address.reportTemplate(id),
        words: "The council’s template: which implications, and which posts sign them."),
      WorkspaceLink(
        permission: .signImplications, title: "Reports to sign", address: Address.signing(id),
        words: "What reports say of money, law, equality and the rest, for your post to sign."),
      WorkspaceLink(
        permission: .assessEquality, title: "Equality impact assessments", address: Address.equality(id, "assessments"),
        words: "Say before a decision whom it touches and how."),
      WorkspaceLink(
        permission: .publishEquality, title: "Equality", address: Address.equality(id),
        words: "Publish information every year, and objectives every four; sign assessments off."),
      WorkspaceLink(
        permission: .answerEnquiries, title: "Enquiries", address: Address.enquiryDesk(id),
        words: "What people asked the council, who answers it and by when."),
      WorkspaceLink(
        permission: .keepForums, title: "Meetings with residents", address: Address.forums(id),
        words: "What forums, ward meetings and assemblies did, what was asked there, and reviews that compare them."),
      WorkspaceLink(
        permission: .keepCommunity, title: "Community groups", address: Address.community(id),
        words: "The register of voluntary and community groups, whom we talk to there, and what is due."),
      WorkspaceLink(
        permission: .arrangeFormats, title: "Formats and languages", address: Address.formats(id, "orders"),
        words: "What residents asked for, what is on order, and what is overdue."),
      WorkspaceLink(
        permission: .runOpenQuestions, title: "Open questions", address: Address.questions(id),
        words: "Start a question, and read the statements that people add before others do."),
      WorkspaceLink(
        permission: .runInvolvement, title: "Discussions", address: Address.discussions(id, "queue"),
        words: "Posts that wait, what readers reported, and appeals."),
      WorkspaceLink(
        permission: .runInvolvement, title: "Events", address: Address.events(id),
        words: "Announce an event, see who comes and what they need, and tell what came of it."),
      WorkspaceLink(
        permission: .seeDrafts, title: "Restructures in the making", address: Address.drafts(id),
        words: "Draft on the tree, and see what each step costs and what the rules say."),
      WorkspaceLink(
        permission: .seeAccounts, title: "Accounts", address: Address.accounts(id),
        words: "Who may sign in, and with which roles."),
      WorkspaceLink(
        permission: .lookAfterAccounts, title: "Invite a person", address: Address.accounts(id, "/new"),
        words: "They get a letter and set up their own password and codes."),
      WorkspaceLink(
        permission: .seeAccounts, title: "Privacy receipts", address: Address.privacyReceipts(id),
        words: "What was given out, erased and deleted, in numbers."),
      WorkspaceLink(
        permission: .seeWorkspace, title: "Proposals", address: Address.proposals(id),
        words: "What is proposed, what it costs and what the rules say."),
      WorkspaceLink(
        permission: .ownAccount, title: "Your account", address: Address.account(id),
        words: "Your address, your password, your devices, your data."),
    ]
  }
}
