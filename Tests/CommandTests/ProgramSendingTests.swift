import Capture
import CaptureScenes
import Foundation
import TestSupport
import Testing
import Wire

/// What the commands that send would send: here nothing is sent.
@Suite(.timeLimit(.minutes(5))) struct ProgramSendingTests {
  private static let offer = [
    "inject", "no-such-if0", "offer", "--mac", "00:1b:4f:11:22:33", "--xid", "00003d1d",
    "--site", "HTTPSRVR=192.0.2.10",
  ]

  @Test func `a MAC, a number and a string are enough for an OFFER`() async throws {
    let run = try await ProgramRun(Self.offer + ["--dry-run", "--format", "ndjson"])
    #expect(run.status == 0)
    let frame = try #require(try run.jsonLines().first)
    #expect(frame["destination"] as? String == "00:1b:4f:11:22:33")
    #expect((frame["notes"] as? [Any])?.isEmpty == true)
    let dhcp = try #require(frame["dhcp"] as? [String: Any])
    #expect(dhcp["messageType"] as? Int == 2)
    #expect(dhcp["xid"] as? String == "00003d1d")
    #expect(dhcp["chaddr"] as? String == "001b4f112233")
    #expect(dhcp["yiaddr"] as? String == "192.0.2.100")
    let options = try #require(dhcp["options"] as? [[String: Any]])
    #expect(options.map { $0["code"] as? Int } == [53, 54, 51, 1, 3, 242])
    #expect(options.last?["hex"] as? String == "48545450535256523d3139322e302e322e3130")
  }

  @Test func `a NAK says who and goes to all, and no more`() async throws {
    let run = try await ProgramRun([
      "inject", "no-such-if0", "nak", "--mac", "00:1b:4f:11:22:33", "--xid", "1", "--dry-run",
      "--format", "ndjson", "--vlan", "20",
    ])
    let frame = try #require(try run.jsonLines().first)
    #expect(frame["destination"] as? String == "ff:ff:ff:ff:ff:ff")
    #expect((frame["vlans"] as? [[String: Any]])?.first?["id"] as? Int == 20)
    let dhcp = try #require(frame["dhcp"] as? [String: Any])
    #expect(dhcp["yiaddr"] as? String == "0.0.0.0")
    #expect(dhcp["flags"] as? String == "8000")
    let options = try #require(dhcp["options"] as? [[String: Any]])
    #expect(options.map { $0["code"] as? Int } == [53, 54])
  }

  @Test func `a data unit has the voice policy`() async throws {
    let run = try await ProgramRun([
      "inject", "no-such-if0", "lldp", "--voice-vlan", "20", "--dry-run", "--format", "ndjson",
    ])
    let frame = try #require(try run.jsonLines().first)
    let tlvs = try #require(
      (frame["lldp"] as? [String: Any])?["tlvs"] as? [[String: Any]])
    #expect(tlvs.map { $0["type"] as? Int } == [1, 2, 3, 5, 7, 127, 127, 0])
    // Voice, tagged, VLAN 20, priority 6, DSCP 46.
    #expect(tlvs.contains { $0["hex"] as? String == "0012bb02014029ae" })
  }

  @Test func `what harms clients is refused`() async throws {
    let harm = Self.offer + ["--option", "1=ffffff00ff"]
    let run = try await ProgramRun(harm + ["--dry-run"])
    #expect(run.status == 64)
    #expect(run.errorText.contains("CVE-2009-0692"))
    #expect(run.output == [])
    #expect(try await ProgramRun(harm + ["--dry-run", "--unsafe"]).status == 0)
  }

  @Test func `without a dry run the interface must be there`() async throws {
    let run = try await ProgramRun(Self.offer)
    #expect([66, 77].contains(run.status))
    #expect(run.errorText.hasPrefix("ssonar: no-such-if0: "))
  }

  @Test(arguments: [
    ["inject", "eth0"], ["inject", "eth0", "offer"], ["inject", "eth0", "frame"],
    ["inject", "eth0", "offer", "--mac", "00:1b:4f:11:22:33"],
    ["inject", "eth0", "lldp", "--count", "0"], ["inject", "eth0", "lldp", "--to", "x"],
    ["inject", "eth0", "frame", "0011"],
    ["replay", "x.pcapng", "--onto", "eth0", "--speed", "0"],
  ])
  func `what is not clear is not sent`(arguments: [String]) async throws {
    let run = try await ProgramRun(arguments)
    #expect(run.status == 64)
    #expect(run.endedByItself)
  }

  @Test func `a replay writes what it would send`() async throws {
    let scratch = try ScratchFolder()
    let file = scratch.folder.appending(path: "sent.pcapng").path
    let capture = GoldenCapture.all.first { $0.scene.path == "healthy/j100-sip.pcapng" }
    let original = try #require(try capture?.frames())
    let octets = try #require(try capture?.scene.bytes())
    let path = try scratch.write(octets, to: "in.pcapng")
    let run = try await ProgramRun([
      "replay", path, "--onto", "no-such-if0", "--speed", "2", "--dry-run", "--to", file,
    ])
    #expect(run.status == 0)
    let input = try CaptureFile(path: file)
    var frames: [CapturedFrame] = []
    while let frame = try input.next() { frames.append(frame) }
    #expect(frames.map(\.bytes) == original.map(\.bytes))
    let first = try #require(frames.first?.time)
    let last = try #require(frames.last?.time)
    let begin = try #require(original.first?.time)
    let end = try #require(original.last?.time)
    let expected: Duration = (end - begin) / 2
    #expect(last - first == expected)
  }
}
