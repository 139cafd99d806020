import Actions
import Council
import Law

/// Job descriptions of the posts that people look at first.
extension Telling {
  func describeJobs() throws {
    let day = month(-24, 5)
    for job in Self.jobs {
      let post = try standing(job.post.rawValue, on: day)
      var job = job
      (job.title, job.grade) = (post.title, post.grade)
      try does(
        SetJobDescription(
          job, seen: nil, at: County.eddershire.id,
          on: Grounds(
            from: day, reason: "Entered from the personnel handbook.",
            warrant: .scheme("B4: job descriptions"), inSpiteOfWarnings: true)),
        as: .clerk, on: day)
    }
  }

  private static func job(
    _ post: String, to manager: String, _ purpose: String, _ accountabilities: [(String, Int)], essential: [String],
    desirable: [String] = []
  ) -> JobDescription {
    JobDescription(
      id: post, post: .init(rawValue: post), title: "", responsibleTo: manager, purpose: purpose,
      accountabilities: accountabilities.map { .init($0.0, weight: $0.1) },
      criteria: essential.map { .init($0, essential: true) } + desirable.map { .init($0, essential: false) })
  }

  private static let jobs = [
    job(
      "HCE", to: "Director of Communities", "Make sure that people are heard before the council decides about them.",
      [
        ("Lead the service and its budget", 30), ("Run the seven area assemblies", 30),
        ("Keep the consultation calendar and its standards", 25), ("Report to members what people said", 15),
      ], essential: ["Has led a service of ten people or more", "Knows the law of consultation"],
      desirable: ["Has worked with parish councils"]),
    job(
      "ENG", to: "Head of Community Engagement", "Be the council’s face in one area.",
      [
        ("Support one area assembly: agenda, room, minutes", 40), ("Know the groups of the area and bring them in", 35),
        ("Write the area’s plan with the assembly", 25),
      ], essential: ["Has brought people together who disagree", "Can work in the evening"]),
    job(
      "CONS", to: "Head of Community Engagement", "Run consultations that people can understand and trust.",
      [
        ("Design and publish consultations", 50), ("Keep the consultation database", 20), ("Analyse what was said", 30),
      ],
      essential: ["Has run a public consultation"], desirable: ["Can read statistics"]),
    job(
      "NDW", to: "Head of Community Engagement", "Help the people of the Saltings to get done what they want done.",
      [("Write and carry out the neighbourhood plan", 60), ("Find money and volunteers", 40)],
      essential: ["Has worked in a poor neighbourhood"]),
    job(
      "WMO", to: "Customer Contact Manager", "Welcome whoever comes in and bring them to the right desk.",
      [("Welcome visitors", 70), ("Keep the waiting room in order", 30)], essential: ["Speaks clearly and kindly"]),
    job(
      "CUSA", to: "Customer Contact Manager", "Answer what people ask by telephone and in writing.",
      [("Answer questions", 60), ("Take complaints", 25), ("Book appointments", 15)],
      essential: ["Has answered the public before"]),
    job(
      "DSM", to: "Director of Legal and Governance", "See that the council meets and decides as the law says.",
      [
        ("Publish agendas and papers in time", 35), ("Keep the constitution and the forward plan", 35),
        ("Lead the team and support members", 30),
      ], essential: ["Knows the law of meetings"], desirable: ["Is qualified in local government law"]),
    job(
      "SOM", to: "Director of Legal and Governance", "Promote and support overview and scrutiny.",
      [("Support the committees and their reviews", 60), ("Keep the work programme", 40)],
      essential: ["Has supported members"]),
  ]
}
