import Framing
import SSON
import Testing
import Wire

@testable import Discovery

extension ArrowWalk {
  private static func upgrade(_ profile: PhoneProfile, _ name: String) -> ArrowWalk {
    ArrowWalk("first file", "\(profile.title): \(name)") {
      var world = try network(profile, parameters: [("HTTPSRVR", "192.0.2.10")])
      world.run(until: 20)
      #expect(world.fetched.first == "http://192.0.2.10/\(name)")
    }
  }

  static let download: [ArrowWalk] = [
    upgrade(.j100SIP, "J100Supgrade.txt"), upgrade(.j100H323, "J100Hupgrade.txt"),
    upgrade(.p96x1SIP, "96x1Supgrade.txt"), upgrade(.p96x1H323, "96x1Hupgrade.txt"),
    upgrade(.p9600H323, "96xxupgrade.txt"), upgrade(.p1600H323, "16xxupgrade.txt"),
    upgrade(.p4600, "46xxupgrade.scr"),
    ArrowWalk("server list", "in order, the next after a failure") {
      var world = try network(siteString: "HTTPSRVR=\"192.0.2.9,192.0.2.10\"")
      world.run(until: 20)
      #expect(
        world.fetched.prefix(2) == [
          "http://192.0.2.9/J100Supgrade.txt", "http://192.0.2.10/J100Supgrade.txt",
        ])
      #expect(world.machine.state == .operational)
    },
    ArrowWalk("server list", "TLSSRVR before HTTPSRVR, assumed") {
      var world = try network(siteString: "HTTPSRVR=192.0.2.10,TLSSRVR=192.0.2.11")
      world.run(until: 20)
      #expect(world.fetched.first == "https://192.0.2.11/J100Supgrade.txt")
      #expect(world.fetched.dropFirst().first == PhoneMachineTests.upgrade)
    },
    ArrowWalk("server list", "the last fails -> manual entry (J100 SIP)") {
      var world = try network()
      world.files = [:]
      world.run(until: 20)
      expect(world, goes: .download, to: .manualEntry)
    },
    ArrowWalk("server list", "the last fails -> on with saved settings (H.323)") {
      var world = try network(.p96x1H323, parameters: [("MCIPADD", "192.0.2.20")])
      world.files = [:]
      world.run(until: 20)
      expect(world, goes: .download, to: .registration)
    },
    ArrowWalk("address", "HTTPPORT and HTTPDIR") {
      var world = try network(siteString: "HTTPSRVR=192.0.2.10,HTTPPORT=8411,HTTPDIR=/j100")
      world.run(until: 20)
      #expect(world.fetched.first == "http://192.0.2.10:8411/j100/J100Supgrade.txt")
    },
    ArrowWalk("address", "TLSPORT is 411 unless set (H.323), TLSDIR") {
      var world = try network(.p96x1H323, siteString: "TLSSRVR=192.0.2.10,TLSDIR=h323")
      world.run(until: 20)
      #expect(world.fetched.first == "https://192.0.2.10:411/h323/96x1Hupgrade.txt")
    },
    ArrowWalk("name", "resolved by the servers of option 6 -> fetch") {
      var world = try network(siteString: "HTTPSRVR=files.example.com")
      world.names["files.example.com"] = "192.0.2.10"
      world.run(until: 20)
      #expect(world.fetched.first == "http://files.example.com/J100Supgrade.txt")
    },
    ArrowWalk("name", "without an address -> the next server") {
      var world = try network(siteString: "HTTPSRVR=\"files.example.com,192.0.2.10\"")
      world.run(until: 20)
      #expect(world.fetched.first == PhoneMachineTests.upgrade)
    },
    ArrowWalk("siaddr", "HTTPSRVR, unless the site-specific option names one") {
      var world = try network(siteString: nil)
      world.scopes[0]?.nextServer = IPv4Address(192, 0, 2, 10)
      world.run(until: 20)
      #expect(world.fetched.first == PhoneMachineTests.upgrade)
      var other = try network()
      other.scopes[0]?.nextServer = IPv4Address(192, 0, 2, 99)
      other.run(until: 20)
      #expect(other.fetched.first == PhoneMachineTests.upgrade)
    },
    ArrowWalk("upgrade file", "GET -> settings file") {
      var world = try network()
      world.run(until: 20)
      #expect(world.fetched == [PhoneMachineTests.upgrade, PhoneMachineTests.settings])
    },
    ArrowWalk("upgrade file", "IF $GROUP SEQ 7 GOTO") {
      var world = try network(parameters: [("GROUP", "7")])
      world.files[PhoneMachineTests.upgrade] = """
        IF $GROUP SEQ 7 GOTO SEVEN
        GET 46xxsettings.txt
        GOTO END
        # SEVEN
        GET seven.txt
        # END
        """
      world.files["http://192.0.2.10/seven.txt"] = PhoneMachineTests.controller
      world.run(until: 20)
      #expect(world.fetched.last == "http://192.0.2.10/seven.txt")
    },
    ArrowWalk("settings file", "SET HTTPSRVR counts for what comes next") {
      var world = try network { $0.software = "FW_1.bin" }
      world.files[PhoneMachineTests.settings]? += "SET HTTPSRVR 192.0.2.30\nSET APPNAME FW_2.bin\n"
      world.run(until: 20)
      #expect(world.fetched.last == "http://192.0.2.30/FW_2.bin")
    },
    ArrowWalk("settings file", "missing -> the phone goes on without") {
      var world = try network()
      world.files[PhoneMachineTests.settings] = nil
      world.run(until: 20)
      #expect(world.machine.state == .registration)
    },
    ArrowWalk("certificates", "TRUSTCERTS -> after the settings, before software") {
      var world = try network { $0.software = "FW_1.bin" }
      world.files[PhoneMachineTests.settings]? += "SET TRUSTCERTS ca.pem\nSET APPNAME FW_2.bin\n"
      world.files["http://192.0.2.10/ca.pem"] = "x"
      world.files["http://192.0.2.10/FW_2.bin"] = "x"
      world.run(until: 20)
      #expect(
        world.fetched.suffix(2) == [
          "http://192.0.2.10/ca.pem", "http://192.0.2.10/FW_2.bin",
        ])
    },
    ArrowWalk("software", "96x1 SIP: only over HTTP") {
      var world = try network(
        .p96x1SIP, siteString: "HTTPSRVR=192.0.2.10,TLSSRVR=192.0.2.11"
      ) { $0.software = "FW_1.bin" }
      world.files["https://192.0.2.11/96x1Supgrade.txt"] = "SET APPNAME FW_2.bin\n"
      world.files["http://192.0.2.10/FW_2.bin"] = "x"
      world.run(until: 20)
      #expect(world.fetched.last == "http://192.0.2.10/FW_2.bin")
    },
    ArrowWalk("settings file", "J169 H.323: by HTTPS where there is a TLS server") {
      var world = try network(.j100H323, siteString: "HTTPSRVR=192.0.2.10,TLSSRVR=192.0.2.11")
      world.files["https://192.0.2.11:411/J100Hupgrade.txt"] = "GET 46xxsettings.txt\n"
      world.run(until: 20)
      #expect(world.fetched.contains("https://192.0.2.11:411/46xxsettings.txt"))
    },
    ArrowWalk("software", "APPNAME by its whole address (J100 SIP 4.1)") {
      var world = try network { $0.software = "FW_1.bin" }
      world.files[PhoneMachineTests.settings]? += "SET APPNAME http://192.0.2.40/fw/FW_2.bin\n"
      world.files["http://192.0.2.40/fw/FW_2.bin"] = "x"
      world.run(until: 20)
      #expect(world.fetched.last == "http://192.0.2.40/fw/FW_2.bin")
      #expect(world.machine.state == .restarting)
    },
    ArrowWalk("software", "the same as the one that runs -> REGISTER") {
      var world = try network { $0.software = "FW_1.bin" }
      world.files[PhoneMachineTests.settings]? += "SET APPNAME FW_1.bin\n"
      world.run(until: 20)
      expect(world, goes: .download, to: .registration)
    },
  ]
}
