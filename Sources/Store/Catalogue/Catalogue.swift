/// All tables, those that others refer to first.
public enum Catalogue {
  /// All tables in an order in which they can be filled.
  public static let tables: [Table] =
    [IdentityTables.authority] + StructureTables.all + PlaceTables.all + BodyTables.all + PortfolioTables.all
    + ConstitutionTables.all
    + MeetingTables.all + ParticipationTables.all + CommunityTables.all + EnquiryTables.all + ForumTables.all
    + DecisionTables.all
    + ScrutinyTables.all + EqualityTables.all + FormatTables.all + InvolvementTables.all + OpinionTables.all
    + DiscussionTables.all + EventTables.all
    + InterestTables.all
    + RestructureTables.all + ImplementationTables.all + StaffConsultationTables.all + DraftTables.all
    + AccountTables.all + SingleSignOnTables.all + AccessTokenTables.all + DemonstrationTables.all
    + LetterTables.all + FileTables.all + ReviewTables.all
    + SearchTables.all + FollowingTables.all + PrivacyTables.all + RecordTables.all + [schemaMigration]

  /// The table of a name; `nil` when there is none.
  public static func table(_ name: String) -> Table? { tables.first { $0.name == name } }

  private static let schemaMigration = Table(
    "schema_migration", key: ["number"], .steps,
    columns: [Column("number", .integer), Column("name"), Column("checksum")])
}
