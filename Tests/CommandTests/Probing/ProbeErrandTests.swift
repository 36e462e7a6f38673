import Discovery
import Driver
import Framing
import HostStack
import Testing

@testable import ssonar

@Suite struct ProbeErrandTests {
  private static func errand(_ task: ProbeTask, curl: String? = "/usr/bin/curl") -> ProbeErrand {
    ProbeErrand(
      task, own: IPv4Address(192, 0, 2, 101), mac: MACAddress(lowBitsOf: 0x001B_4F5A_0102),
      curl: curl, verifies: false)
  }

  private func found(_ next: ProbeErrand.Next) -> ([String], String?)? {
    if case .done(.found(let addresses, let note)) = next { (addresses, note) } else { nil }
  }

  @Test func `a name is looked up inside, and its addresses are read`() throws {
    var errand = Self.errand(.lookUp("files.example.com"))
    #expect(errand.command?.arguments.suffix(3) == ["lookup", "--", "files.example.com"])
    errand.begin(as: 1)
    errand.told(Array("192.0.2.10\nnonsense\n192.0.2.11\n".utf8), isError: false)
    let (addresses, note) = try #require(found(errand.ended(.status(0))))
    #expect(addresses == ["192.0.2.10", "192.0.2.11"])
    #expect(note == nil)
  }

  @Test(arguments: [
    (HostExit.status(1), "DNS knows no address"), (.status(2), "no DNS server answers"),
    (.timeOver, "no DNS server answers"), (.status(127), "names cannot be looked up here"),
  ])
  func `a name that leads nowhere says why`(exit: HostExit, note: String) throws {
    var errand = Self.errand(.lookUp("files.example.com"))
    let (addresses, told) = try #require(found(errand.ended(exit)))
    #expect(addresses.isEmpty)
    #expect(told == note)
  }

  @Test func `a call server with a name is looked up, then asked`() throws {
    let server = try #require(CallServerAddress("sip.example.com;transport=tcp"))
    var errand = Self.errand(.ask(server))
    #expect(errand.command?.arguments.contains("lookup") == true)
    errand.begin(as: 1)
    errand.told(Array("192.0.2.20\n".utf8), isError: false)
    guard case .run(let command) = errand.ended(.status(0)) else {
      Issue.record("nobody is asked")
      return
    }
    #expect(command.arguments.suffix(4) == ["ask", "tcp", "192.0.2.20", "5060"])
    #expect(String(decoding: command.input, as: UTF8.self).hasPrefix("OPTIONS sip:sip.example.com"))
    errand.begin(as: 2)
    errand.told(Array("SIP/2.0 200 OK\r\n\r\n".utf8), isError: false)
    guard case .done(.callServer(true, let note)) = errand.ended(.status(0)) else {
      Issue.record("no answer")
      return
    }
    #expect(note == "sip.example.com:5060 by TCP answers OPTIONS with 200 OK")
  }

  @Test func `a call server by TLS is connected to, and not asked`() throws {
    let server = try #require(CallServerAddress("192.0.2.20;transport=tls"))
    var errand = Self.errand(.ask(server))
    #expect(errand.command?.arguments.last == "https://192.0.2.20:5061/")
    errand.begin(as: 1)
    errand.told(Array("\(CurlRequest.mark) 000 0 0.2 0.1 18\n".utf8), isError: true)
    guard case .done(.callServer(true, _)) = errand.ended(.status(52)) else {
      Issue.record("TLS was agreed upon")
      return
    }
  }

  @Test func `without curl files are out of reach, and that is told`() throws {
    let request = try #require(
      CallServerAddress("192.0.2.20;transport=tls").map { ProbeTask.ask($0) })
    let errand = Self.errand(request, curl: nil)
    #expect(errand.command == nil)
    guard case .callServer(false, let note) = errand.nothing else {
      Issue.record("somebody answered")
      return
    }
    #expect(note == "no curl is installed on this machine")
  }
}
