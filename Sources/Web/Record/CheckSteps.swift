import Council
import HTML
import Publishing

/// How anyone checks the whole record without this site.
struct CheckSteps {
  var authority: Authority

  static var margin: HTMLNode {
    p { "Fingerprint: the SHA-256 digest of an entry, the first \(FingerprintBars.shown) of 64 characters shown." }
  }

  var node: HTMLNode {
    StepList(steps: [copy, check, seal]).node
  }

  private var copy: HTMLNode {
    HTMLNode {
      b { "Take a copy." }
      p {
        a(.href(Address.recordCopy(authority.id))) { "The whole record as plain text" }
        ". Private matters keep their place in it; what they were is left out."
      }
    }
  }

  private var check: HTMLNode {
    HTMLNode {
      b { "Run the check." }
      p {
        a(.href(Address.checkingProgram)) { "The checking program" }
        " is short and works without this site."
      }
      pre { code { "python3 check-record.py record.txt DAY.txt" } }
    }
  }

  private var seal: HTMLNode {
    HTMLNode {
      b { "Compare a seal." }
      p {
        "The signed last fingerprint of each day is "
        a(.href(Address.seals(authority.id))) { "published as a seal" }
        ". Use one that the library, the auditor or you yourself kept: it proves which copy is true."
      }
    }
  }
}

/// The form that finds the entry behind a fingerprint on a printed page.
struct FingerprintForm {
  static let fewest = 8

  var authority: Authority
  var typed = ""
  var problem: Phrase?

  var node: HTMLNode {
    form(.class("row"), .action(Address.recordCheck(authority.id)), .method("get")) {
      div(.class(problem == nil ? "" : "error")) {
        label(.for("fingerprint")) { "Check a printed page" }
        span(.class("hint"), .id("fingerprint-hint")) {
          "Type the first \(Self.fewest) characters of its fingerprint, or more"
        }
        if let problem { errorLine(problem, id: "fingerprint-error") }
        field
      }
      button(.class("btn")) { "Check" }
    }
  }

  private var field: HTMLNode {
    problem == nil
      ? input(
        .id("fingerprint"), .name("fingerprint"), .value(typed), .ariaDescribedby("fingerprint-hint"), .unchecked,
        .autocomplete("off"))
      : input(
        .id("fingerprint"), .name("fingerprint"), .value(typed), .ariaDescribedby("fingerprint-hint fingerprint-error"),
        .ariaInvalid, .unchecked, .autocomplete("off"))
  }
}
