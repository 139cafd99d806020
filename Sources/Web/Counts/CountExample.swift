/// A small made-up vote to start from: the one that `docs/counting.md` counts by hand.
enum CountExample {
  static let request = CountRequest(
    SubmittedForm(fields: [
      SubmittedForm.Field(name: "vote-text", fileName: nil, bytes: Array(file.utf8))
    ]))

  static let file = """
    META
    key;value
    description;Five neighbours and a hundred pounds
    num_projects;3
    num_votes;5
    budget;100
    currency;GBP
    vote_type;approval
    rule;equalshares/add1
    PROJECTS
    project_id;cost;name
    swings;60;Swings
    benches;40;Benches
    trees;20;Trees
    VOTES
    voter_id;vote
    1;swings
    2;swings,benches
    3;swings,benches
    4;benches
    5;trees

    """
}
