import Counting
import HTML
import Publishing

extension CountedVoteView {
  @HTMLBuilder var how: HTMLNode {
    sentences(vote.telling.rule)
    if !vote.file.refused.isEmpty {
      h3 { "Ballots that were not counted" }
      sentences(vote.telling.refusals)
    }
    if vote.file.repeating > 0 {
      p {
        counted(
          vote.file.repeating, one: "One ballot names a project more than once; it counts once.",
          other: "\(vote.file.repeating) ballots name a project more than once; each project counts once.")
      }
    }
    if vote.file.messageCount > 0 { messages }
  }

  /// More notes than these are only counted.
  private static let mostMessages = 20

  @HTMLBuilder private var messages: HTMLNode {
    h3 { "What was found in the file" }
    inEnglish {
      ul { for message in vote.file.messages.prefix(Self.mostMessages) { li { message.description } } }
    }
    if vote.file.messageCount > Self.mostMessages {
      p { "And \(vote.file.messageCount - Self.mostMessages) more. The command below lists them." }
    }
  }

  @HTMLBuilder var again: HTMLNode {
    recorded
    p { "On a computer of your own, the same program counts the same file:" }
    pre { code { vote.command } }
    summaryList([
      ("SHA-256 of the ballots", HTMLNode { code { vote.digests.ballots } }),
      ("SHA-256 of the rule", HTMLNode { code { vote.digests.rule } }),
      (
        "Root of the receipts",
        vote.digests.receipts.map { root in HTMLNode { code { root } } } ?? .empty
      ),
    ])
    p {
      "Whoever has a file with the first digest has the same ballots, and whoever has the second counts by the same rule, to the last choice."
    }
    download
  }

  /// Larger results are left to the command, so that the page stays light.
  private static let mostJSON = 200_000

  /// The result for programs, carried by the page itself, as nothing is stored that could be fetched.
  @HTMLBuilder private var download: HTMLNode {
    let json = vote.json
    if json.count <= Self.mostJSON {
      folded("The result as JSON, to copy") { pre { code { String(decoding: json, as: UTF8.self) } } }
    } else {
      p { "The result as JSON is too long for this page. The command writes it with --format json." }
    }
  }

  /// How the count stands to the result that the file itself records.
  @HTMLBuilder private var recorded: HTMLNode {
    if let recorded = vote.file.recordedSelection {
      let (own, theirs) = (Set(record.winners), Set(recorded))
      if own == theirs {
        p { "The file records which projects were selected: the same ones." }
      } else {
        p {
          "The file records another selection. Only there: \(names(theirs.subtracting(own))). Only here: \(names(own.subtracting(theirs)))."
        }
      }
    }
  }

  private func names(_ places: Set<Int>) -> String { places.isEmpty ? "–" : words.names(places.sorted(), most: 20) }
}
