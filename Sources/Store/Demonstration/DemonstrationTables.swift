/// The table that marks councils as invented or shown for trying out.
enum DemonstrationTables {
  static let all = [demonstration]

  static let demonstration = Table(
    "demonstration", key: ["authority"], .recorded, columns: [Column("authority"), Column("begun_on")])
}
