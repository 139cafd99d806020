/// Where work is done, apart by kind, so that what takes long holds up only its like.
struct Rooms: Sendable {
  let pages = Workroom("pages", atOnce: 4, mostWaiting: 512)
  let deeds = Workroom("deeds", atOnce: 32, mostWaiting: 512)
  let checks = Workroom("checks", atOnce: 1, mostWaiting: 16)
  let counts = Workroom("counts", atOnce: 1, mostWaiting: 8)
  let questions = Workroom("questions", atOnce: 8, mostWaiting: 64)

  var all: [Workroom] { [pages, deeds, checks, counts, questions] }
}
