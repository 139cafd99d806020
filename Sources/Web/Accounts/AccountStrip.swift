import HTML

/// The line under the masthead for somebody who is signed in: who they are, where they work, the way out.
struct AccountStrip {
  var signedIn: SignedIn

  var node: HTMLNode {
    div(.class("who")) {
      div(.class("wrap")) {
        nav(.ariaLabel("Your account")) {
          ul(.class("plain")) {
            li { a(.href(Address.workspace(signedIn.authority))) { "Workspace" } }
            li {
              a(.href(Address.account(signedIn.authority))) {
                span(.class("vh")) { "Your account: " }
                signedIn.name
              }
            }
          }
        }
        form(.action(Address.signOut(signedIn.authority)), .method("post")) {
          input(.type("hidden"), .name(FormToken.field), .value(signedIn.formToken))
          button(.class("quiet")) { "Sign out" }
        }
      }
    }
  }
}
