import HTML

/// What a page about a place cannot tell yet, said honestly.
enum AreaPromises {
  static var represented: HTMLNode {
    leaf("members", "Who represents it") { emptyState("The council’s members are not entered here yet.") }
  }

  static var bodies: HTMLNode {
    leaf("bodies", "Which bodies meet for it") {
      emptyState("The council’s boards and committees are not entered here yet.")
    }
  }
}
