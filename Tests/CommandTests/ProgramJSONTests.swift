import Foundation
import Framing
import TestSupport
import Testing

/// The names in the JSON, which are part of the interface.
@Suite(.timeLimit(.minutes(5))) struct ProgramJSONTests {
  let scratch: ScratchFolder
  let path: String

  init() throws {
    scratch = try ScratchFolder()
    let frames = [ProgramCaptures.frame(ProgramHexTests.dataUnitH2)] + ProgramCaptures.quoted
    path = try scratch.write(ProgramCaptures.file(frames), to: "site.pcapng")
  }

  private func expect(_ names: String, in object: [String: Any]) {
    let missing = names.split(separator: " ").filter { object[String($0)] == nil }
    #expect(missing == [])
  }

  @Test func `a frame with DHCP`() async throws {
    let run = try await ProgramRun(["decode", path, "--format", "ndjson"])
    let lines = try run.jsonLines()
    #expect(lines.map { $0["frame"] as? Int } == [1, 2, 3, 4, 5])
    let frame = try #require(lines.last)
    expect(
      "frame time interface capturedLength length vlans source destination protocols dhcp notes",
      in: frame)
    #expect(frame["time"] as? String == "2026-11-20T08:41:07.400000Z")
    #expect(frame["interface"] as? Int == 0)
    #expect(frame["source"] as? String == "02:00:00:00:00:01")
    #expect(frame["destination"] as? String == "00:1b:4f:11:22:33")
    #expect(
      frame["protocols"] as? [String] == ["ethernet", "vlan", "ipv4", "udp", "dhcp"])
    #expect((frame["vlans"] as? [[String: Int]]) == [["id": 120, "priority": 5]])
    let message = try #require(frame["dhcp"] as? [String: Any])
    expect(
      "op htype hlen hops xid secs flags ciaddr yiaddr siaddr giaddr chaddr messageType options",
      in: message)
    #expect(message["op"] as? Int == 2)
    #expect(message["xid"] as? String == "3d1f0001")
    #expect(message["flags"] as? String == "0000")
    #expect(message["yiaddr"] as? String == "192.0.2.101")
    #expect(message["chaddr"] as? String == "001b4f112233")
    #expect(message["messageType"] as? Int == 5)
    let option = try #require((message["options"] as? [[String: Any]])?.first)
    expect("code area length hex octets name value", in: option)
    #expect(option["code"] as? Int == 53)
    #expect(option["area"] as? String == "options")
    #expect(option["length"] as? Int == 1)
    #expect(option["hex"] as? String == "05")
    // Behind 18 octets of Ethernet, 20 of IPv4, 8 of UDP, 236 and the cookie.
    #expect(option["octets"] as? [Int] == [286, 289])
    #expect(option["value"] as? String == "DHCPACK")
  }

  @Test func `a frame with LLDP`() async throws {
    let run = try await ProgramRun(["decode", path, "--format", "json", "--frame", "1"])
    let document = try run.jsonObject()
    expect("schema file frames notes", in: document)
    let frame = try #require((document["frames"] as? [[String: Any]])?.first)
    #expect(frame["protocols"] as? [String] == ["ethernet", "lldp"])
    let unit = try #require(frame["lldp"] as? [String: Any])
    let tlvs = try #require(unit["tlvs"] as? [[String: Any]])
    #expect(
      tlvs.map { $0["type"] as? Int } == [1, 2, 3, 127, 127, 127, 127, 127, 127, 127, 127, 0])
    let policy = tlvs[4]
    expect("type length hex oui subtype name value", in: policy)
    #expect(policy["length"] as? Int == 8)
    #expect(policy["hex"] as? String == "0012bb020140296e")
    #expect(policy["oui"] as? String == "00:12:bb")
    #expect(policy["subtype"] as? Int == 2)
    #expect((policy["value"] as? [String: Any])?["vlan"] as? Int == 20)
    #expect(tlvs.last?["hex"] as? String == "")
  }

  @Test func `every frame is shown if it is asked for`() async throws {
    let arp = [UInt8](repeating: 0xFF, count: 6) + ProgramCaptures.phone.octets + [0x08, 0x06]
    let file = try scratch.write(
      ProgramCaptures.file([arp] + ProgramCaptures.sound), to: "2.pcapng")
    func frames(_ more: String...) async throws -> [Int?] {
      try await ProgramRun(["decode", file, "--format", "ndjson"] + more).jsonLines()
        .map { $0["frame"] as? Int }
    }
    #expect(try await frames() == [2, 3, 4, 5])
    #expect(try await frames("--all") == [1, 2, 3, 4, 5])
    #expect(try await frames("--frame", "1,4-9") == [1, 4, 5])
    #expect(try await ProgramRun(["decode", "--frame", "5", file]).status == 0)
  }

  @Test func `a report`() async throws {
    let run = try await ProgramRun(["diagnose", path, "--format", "json"])
    #expect(run.status == 1)
    let report = try run.jsonObject()
    expect("schema source devices findings", in: report)
    #expect(report["schema"] as? Int == 1)
    let source = try #require(report["source"] as? [String: Any])
    expect("files frames duration notes", in: source)
    #expect(source["files"] as? [String] == [path])
    #expect(source["duration"] as? Double == 0.4)
    let devices = try #require(report["devices"] as? [[String: Any]])
    let phone = try #require(devices.first { $0["kind"] as? String == "phone" })
    expect(
      "mac kind hostName profile verdict stages vlan lease servers prediction findings", in: phone)
    #expect(phone["mac"] as? String == "00:1b:4f:11:22:33")
    #expect(phone["hostName"] as? String == "AVB112233")
    #expect(phone["profile"] as? String == "j100-sip")
    expect("stage status value source frames", in: try first("stages", of: phone))
    let lease = try #require(phone["lease"] as? [String: Any])
    expect("address server seconds router", in: lease)
    #expect(lease["seconds"] as? Int == 86_400)
    #expect(lease["router"] as? [String] == ["192.0.2.1"])
    let vlan = try #require(phone["vlan"] as? [String: Any])
    #expect(vlan["used"] as? Int == 120)
    #expect(vlan["lldp"] as? Int == 20)
    expect("parameter value source confidence rule losers", in: try first("prediction", of: phone))
    let finding = try first("findings", of: phone)
    expect("rule severity stage rootCause message remedy references evidence", in: finding)
    expect("frame octets", in: try first("evidence", of: finding))
  }

  @Test func `a report of a device a line says the same`() async throws {
    let document = try await ProgramRun(["diagnose", path, "--format", "json"]).jsonObject()
    let lines = try await ProgramRun(["diagnose", path, "--format", "ndjson"]).jsonLines()
    let devices = try #require(document["devices"] as? [[String: Any]])
    #expect(lines.count == 1 + devices.count)
    #expect(lines.allSatisfy { $0["schema"] as? Int == 1 })
    #expect(lines[0]["source"] as? NSDictionary == document["source"] as? NSDictionary)
    #expect(
      lines.dropFirst().map { $0["device"] as? NSDictionary } == devices.map { $0 as NSDictionary })
  }

  private func first(_ name: String, of object: [String: Any]) throws -> [String: Any] {
    try #require((object[name] as? [[String: Any]])?.first)
  }
}
