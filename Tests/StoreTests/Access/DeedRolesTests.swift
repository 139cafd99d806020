import Actions
import Council
import Store
import TestEngines
import Testing

@Suite("Every deed and every role")
struct DeedRolesTests {
  @Test func `no deed is missing from the table of who may ask for it`() throws {
    let known = try WrittenDeeds.names()
    #expect(known.count > 40)
    let listed = Set(try DeedTable().lines.map(\.name))
    #expect(known == listed, "Say in Tests/StoreTests/Access/DeedTable.swift who may ask for each deed")
  }

  @Test(arguments: Engine.allCases)
  func `whoever the table does not name is refused, and nothing at all is written`(engine: Engine) throws {
    let people = try People(engine)
    try people.records.carryOut(RecordAuthority(Councils.rotherham), by: .operatorAtTheMachine, at: Councils.now)
    let before = try people.everything()
    for line in try DeedTable().lines {
      for asker in Asker.all.subtracting(line.may) {
        #expect(try refuses(line.deed, asker.person, people.records), "\(asker) was let in to \(line.name)")
      }
      for (words, person) in Asker.withoutStanding {
        #expect(try refuses(line.deed, person, people.records), "\(words) was let in to \(line.name)")
      }
      // What is one's own is not a matter of one body; everything else of the whole council is.
      for (words, person) in Asker.forOneBody where line.may != Asker.everyRole {
        #expect(try refuses(line.deed, person, people.records), "\(words) was let in to \(line.name)")
      }
    }
    #expect(try people.everything() == before)
  }

  @Test(arguments: Engine.allCases)
  func `whoever the table names is not refused for want of a role`(engine: Engine) throws {
    let people = try People(engine)
    for line in try DeedTable().lines {
      for asker in line.may {
        #expect(try !refuses(line.deed, asker.person, people.records), "\(asker) was refused \(line.name)")
      }
      for (words, person) in Asker.forOneBody where line.may == Asker.everyRole {
        #expect(try !refuses(line.deed, person, people.records), "\(words) was refused \(line.name)")
      }
    }
  }

  /// Whether a deed is refused for want of a role. What else stands against it does not count here.
  private func refuses(_ deed: some Deed, _ person: ActingPerson, _ records: Records) throws -> Bool {
    do {
      _ = try records.carryOut(deed, by: person, at: Councils.now)
    } catch ActionRefusal.notAllowed {
      return true
    } catch is ActionRefusal {
      return false
    } catch is AccountRefusal {
      return false
    } catch is InvolvementRefusal {
      return false
    } catch is EstablishmentRefusal {
      return false
    } catch is DecisionRefusal {
      return false
    } catch is MeetingRefusal {
      return false
    } catch is InterestRefusal {
      return false
    } catch is DraftRefusal {
      return false
    } catch is ReviewRefusal {
      return false
    } catch is FileRefusal {
      return false
    } catch is ImplementationRefusal {
      return false
    } catch is StaffConsultationRefusal {
      return false
    } catch is PrivacyRefusal {
      return false
    } catch is DemonstrationRefusal {
      return false
    }
    return false
  }
}
