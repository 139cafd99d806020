import Law

extension CommunityEvent {
  /// What stands against announcing it, or changing it, on a day. The fields are those of its form.
  ///
  /// - Parameters:
  ///   - link: where those join who come online; empty for none.
  ///   - today: the day in England on which it is announced or changed.
  public func objections(joining link: String, on today: Day) -> [Objection] {
    words + time(today) + whereabouts(link) + numbers
  }

  private var words: [Objection] {
    var found = TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
    if title.isEmpty { found.append(.refusal("title", "Write in a line what it is.")) }
    found += DiscussionPost.objections(
      "about", about, most: TextLimit.paragraph, what: "What it is for", missing: "Say what it is for.")
    found += TextLimit.objections("offers", offers, what: "What can be asked for")
    found += TextLimit.objections("contact", contact, most: TextLimit.title, what: "Whom to ask")
    if contact.isEmpty {
      found.append(.refusal("contact", "Say whom to ask: a post, with its telephone or address."))
    }
    return found
  }

  private func time(_ today: Day) -> [Objection] {
    var found: [Objection] = []
    if day < today { found.append(.refusal("day", "\(day.long) has passed. Choose a day to come.")) }
    if ends <= begins { found.append(.refusal("ends", "It ends before it begins. Write a later time.")) }
    if closesOn > day {
      found.append(.refusal("closes", "People could sign up after the event. Choose \(day.long) or a day before."))
    }
    return found
  }

  private func whereabouts(_ link: String) -> [Objection] {
    var found = TextLimit.objections("venue", venue, most: TextLimit.title, what: "A venue")
    found += TextLimit.objections("address", address, most: TextLimit.title, what: "An address")
    found += TextLimit.objections("directions", directions, most: TextLimit.item, what: "How to get there")
    found += TextLimit.objections("link", link, most: TextLimit.item, what: "A link")
    if hasVenue, venue.isEmpty { found.append(.refusal("venue", "Name the venue, or hold it online.")) }
    if hasVenue, address.isEmpty {
      found.append(.refusal("address", "Write the address of the venue, with the postcode, so that people find it."))
    }
    if !link.isEmpty, !link.hasPrefix("https://") || link.contains(where: \.isWhitespace) {
      found.append(.refusal("link", "Write a link that begins with https:// and has no spaces."))
    }
    if isOnline, link.isEmpty {
      found.append(.refusal("link", "Write the link by which people join. Only those who have a place are told."))
    }
    return found
  }

  private var numbers: [Objection] {
    var found: [Objection] = []
    if let places, !(1...Self.mostPlaces).contains(places) {
      found.append(.refusal("places", "Write a number of places from 1, or leave it empty for no limit."))
    }
    if !(1...Self.mostTogether).contains(together) {
      found.append(
        .refusal("together", "One sign-up can be for 1 to \(Self.mostTogether) people. Write a number between."))
    } else if let places, together > places {
      found.append(.refusal("together", "One sign-up cannot be for more people than there are places."))
    }
    return found
  }
}
