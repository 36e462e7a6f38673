import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Discovery

/// Every leaf of the tree of the enrollment service, once for the guide of 2018 and once for that of
/// release 4.1.
extension ArrowWalk {
  static let enrollmentOfBothTexts: [ArrowWalk] =
    leaves("2018", .older) + leaves("4.1", .newer) + differences

  private static let service = "https://files.example.com/J100Supgrade.txt"

  /// Asked whether, at second 10; local servers by `siteString`, LLDP (`lldp`) or the menu.
  private static func asked(
    _ text: EnrollmentBehaviour, siteString: String? = nil, lldp: Bool = false,
    menu: Bool = false, answers: [EnrollmentAnswer] = []
  ) throws -> ScriptedNetwork {
    var profile = PhoneProfile.j100SIP
    profile.behaviour.enrollment = text
    var world = try network(
      profile, parameters: menu ? [("HTTPSRVR", "192.0.2.10")] : [], siteString: siteString
    ) { $0.isFirstStart = true }
    if lldp { world.advertisement = (SwitchTLV.unit(SwitchTLV.fileServer), 0.5) }
    world.files["https://192.0.2.10/J100Supgrade.txt"] = PhoneMachineTests.controller
    world.enrollmentAnswers = answers
    world.names["files.example.com"] = "192.0.2.30"
    world.files[service] = PhoneMachineTests.controller
    world.run(until: 10)
    #expect(world.prompts == [.enrollment] && world.machine.state == .enrollment)
    return world
  }

  private static let local = "HTTPSRVR=192.0.2.10"
  private static let url = EnrollmentAnswer.address("https://files.example.com")

  private static func leaves(_ name: String, _ text: EnrollmentBehaviour) -> [ArrowWalk] {
    [
      ArrowWalk("DES_PROMPT (\(name))", "Yes -> DES_ONLY, URL -> CONNECT, not the local server") {
        var world = try asked(text, siteString: local, lldp: true, answers: [url])
        world.handle(.pressed(.yes))
        #expect(world.fetched == [service] && world.machine.state == .operational)
      },
      ArrowWalk("DES_ONLY (\(name))", "URL, no file there -> MANUAL_PROMPT") {
        var world = try asked(text, siteString: local, answers: [url])
        world.files[service] = nil
        world.handle(.pressed(.yes))
        #expect(world.prompts.last == .fileServer)
        world.handle(.pressed(.fileServer("192.0.2.10")))
        #expect(world.machine.state == .operational)
      },
      ArrowWalk("DES_ONLY (\(name))", "none assigned -> CODE_PROMPT, code -> URL -> CONNECT") {
        var world = try asked(text, answers: [.noneAssigned, url])
        world.handle(.pressed(.yes))
        #expect(world.prompts.last == .enrollmentCode)
        world.handle(.pressed(.code("123456789012")))
        #expect(world.contacts == [nil, "123456789012"] && world.fetched == [service])
        #expect(world.machine.state == .operational)
      },
      ArrowWalk("DES_ONLY (\(name))", "unreachable -> MANUAL_PROMPT, assumed") {
        var world = try asked(text, answers: [.unreachable])
        world.handle(.pressed(.yes))
        #expect(world.prompts.last == .fileServer)
        #expect(world.logged(.desUnreachable).map(\.isAssumed) == [true])
      },
      ArrowWalk("CODE_PROMPT (\(name))", "cancel -> MANUAL_PROMPT -> CONNECT") {
        var world = try asked(text, answers: [.noneAssigned])
        world.handle(.pressed(.yes))
        world.handle(.pressed(.cancel))
        #expect(world.prompts.last == .fileServer)
        world.handle(.pressed(.fileServer("192.0.2.10")))
        #expect(world.machine.state == .operational)
      },
      ArrowWalk("CODE_PROMPT (\(name))", "a wrong code -> CODE_PROMPT, assumed") {
        var world = try asked(text, answers: [.noneAssigned, .wrongCode])
        world.handle(.pressed(.yes))
        world.handle(.pressed(.code("12345678")))
        #expect(world.prompts.suffix(2) == [.enrollmentCode, .enrollmentCode])
      },
      ArrowWalk("DES_PROMPT (\(name))", "No -> LOCAL_ONLY, option 242 -> CONNECT") {
        var world = try asked(text, siteString: local)
        world.handle(.pressed(.no))
        #expect(world.contacts.isEmpty && world.machine.state == .operational)
      },
      ArrowWalk("LOCAL_ONLY (\(name))", "none -> MANUAL_PROMPT") {
        var world = try asked(text)
        world.handle(.pressed(.no))
        world.run(until: 60)
        #expect(world.prompts.last == .fileServer && world.contacts.isEmpty)
      },
      ArrowWalk("DES_PROMPT (\(name))", "60 s -> LOCAL_THEN_DES, option 242 -> CONNECT") {
        var world = try asked(text, siteString: local)
        world.run(until: 58)
        #expect(world.machine.enrollmentState == .asking)
        world.run(until: 70)
        #expect(world.contacts.isEmpty && world.machine.state == .operational)
      },
      ArrowWalk("LOCAL_THEN_DES (\(name))", "none -> contact DES -> URL -> CONNECT") {
        var world = try asked(text, answers: [url])
        world.run(until: 120)
        #expect(world.contacts == [nil] && world.fetched == [service])
        #expect(world.machine.state == .operational)
      },
      ArrowWalk("LOCAL_THEN_DES (\(name))", "option 242 fails -> contact DES -> URL -> CONNECT") {
        var world = try asked(text, siteString: local, answers: [url])
        world.files["http://192.0.2.10/J100Supgrade.txt"] = nil
        world.run(until: 120)
        #expect(world.contacts == [nil] && world.fetched.last == service)
      },
      ArrowWalk("LOCAL_THEN_DES (\(name))", "DES has none -> CODE_PROMPT, assumed") {
        var world = try asked(text, answers: [.noneAssigned])
        world.run(until: 120)
        #expect(world.prompts.last == .enrollmentCode)
        #expect(world.logged(.desNoneAfterTimeout).map(\.isAssumed) == [true])
      },
      ArrowWalk("SERVER_DISCOVERY (\(name))", "DES_STAT=0 -> no prompt") {
        var profile = PhoneProfile.j100SIP
        profile.behaviour.enrollment = text
        var world = try network(profile, siteString: "HTTPSRVR=192.0.2.10,DES_STAT=0") {
          $0.isFirstStart = true
        }
        world.run(until: 20)
        #expect(world.prompts.isEmpty && world.machine.state == .operational)
      },
    ]
  }

  /// Where the two texts part.
  private static let differences: [ArrowWalk] = [
    ArrowWalk("LOCAL_ONLY (4.1)", "a server in LLDP -> CONNECT") {
      var world = try asked(.newer, lldp: true)
      world.handle(.pressed(.no))
      #expect(world.machine.state == .operational && world.fetched.count >= 1)
    },
    ArrowWalk("LOCAL_ONLY (2018)", "a server in LLDP -> MANUAL_PROMPT") {
      var world = try asked(.older, lldp: true)
      world.handle(.pressed(.no))
      #expect(world.prompts.last == .fileServer && world.fetched.isEmpty)
    },
    ArrowWalk("LOCAL_ONLY (4.1)", "a server of the menu -> CONNECT") {
      var world = try asked(.newer, menu: true)
      world.handle(.pressed(.no))
      #expect(world.machine.state == .operational)
    },
    ArrowWalk("LOCAL_ONLY (2018)", "a server of the menu -> MANUAL_PROMPT") {
      var world = try asked(.older, menu: true)
      world.handle(.pressed(.no))
      #expect(world.prompts.last == .fileServer && world.fetched.isEmpty)
    },
    ArrowWalk("LOCAL_THEN_DES (4.1)", "a server in LLDP -> CONNECT") {
      var world = try asked(.newer, lldp: true)
      world.run(until: 80)
      #expect(world.contacts.isEmpty && world.machine.state == .operational)
    },
    ArrowWalk("LOCAL_THEN_DES (2018)", "a server in LLDP -> contact DES") {
      var world = try asked(.older, lldp: true, answers: [url])
      world.run(until: 80)
      #expect(world.contacts == [nil] && world.fetched == [service])
    },
    ArrowWalk("LOCAL_THEN_DES (4.1)", "a server of the menu does not count -> contact DES") {
      var world = try asked(.newer, menu: true, answers: [url])
      world.run(until: 120)
      #expect(world.contacts == [nil] && world.fetched == [service])
    },
    ArrowWalk("CODE_PROMPT (4.1)", "a code of nine digits is none") {
      var world = try asked(.newer, answers: [.noneAssigned])
      world.handle(.pressed(.yes))
      world.handle(.pressed(.code("123456789")))
      #expect(world.contacts == [nil] && world.machine.enrollmentState == .code)
    },
    ArrowWalk("CODE_PROMPT (2018)", "a code of nine digits is tried") {
      var world = try asked(.older, answers: [.noneAssigned, url])
      world.handle(.pressed(.yes))
      world.handle(.pressed(.code("123456789")))
      #expect(world.contacts == [nil, "123456789"] && world.machine.state == .operational)
    },
    ArrowWalk("SERVER_DISCOVERY", "other families have no prompt") {
      var world = try network(.p96x1SIP) { $0.isFirstStart = true }
      world.run(until: 20)
      #expect(world.prompts.isEmpty && world.machine.state == .operational)
    },
  ]
}
