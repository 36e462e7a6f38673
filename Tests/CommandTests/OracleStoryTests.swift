import DHCP
import Diagnosis
import Discovery
import Foundation
import Framing
import Reporting
import SSON
import TestSupport
import Testing
import Wire

/// Start-ups recorded in a lab, against the truth that the lab wrote down.
@Suite(.enabled(if: SharedFiles.exist)) struct OracleStoryTests {
  struct Truth: Decodable {
    struct Phone: Decodable {
      let mac: String
      let hostname: String
      let model: String
    }
    struct VLAN: Decodable {
      let used: UInt16?
    }
    let phone: Phone
    let vlan: VLAN
    let servers: [String: String]
    let fault: String?
    /// The numbers of the failure.
    let reference: String?
  }

  /// Failures of later stages than are examined yet.
  static let laterFailures: Set = ["F39"]

  static let stories = [
    "b01-242-absent", "b02-httpsrvr-misspelt", "b03-lldp-vlan-differs", "b04-voice-vlan-silent",
    "b05-rogue-dhcp", "b06-settings-404", "b07-242-quotes", "full-boot-j179", "k03-option43",
    "k05-list-failover",
  ]

  private static func truth(_ name: String) throws -> Truth {
    let file = OracleCaptures.url("lab/\(name).truth.json")
    return try JSONDecoder().decode(Truth.self, from: Data(contentsOf: file))
  }

  private static func story(_ capture: String, of mac: String) throws -> DeviceStory {
    var diagnoser = Diagnoser()
    for frame in try OracleCaptures.frames(capture) { diagnoser.observe(frame) }
    return try #require(
      diagnoser.diagnosis.stories.first { $0.device.mac.description == mac })
  }

  @Test(arguments: stories, ["pcap", "pcapng"])
  func `the phone, its VLAN and its servers are found`(name: String, format: String) throws {
    let truth = try Self.truth(name)
    let story = try Self.story("lab/\(name).\(format)", of: truth.phone.mac)
    #expect(story.kind == .phone)
    #expect(story.device.hostName?.printable == truth.phone.hostname)
    #expect(story.device.model?.printable ?? truth.phone.model == truth.phone.model)
    #expect(story.phone?.profile?.family == .j100SIP)
    #expect(story.phone?.usedVLAN?.rawValue == truth.vlan.used)
    for parameter in ["HTTPSRVR", "TLSSRVR", "HTTPDIR", "TLSDIR", "MCIPADD"] {
      let found = story.servers.first { $0.parameter == SSONName(WireText(parameter).octets) }
      #expect(found?.value.joined(separator: ",") == truth.servers[parameter], "\(parameter)")
    }
  }

  @Test(arguments: stories)
  func `the failure is named as the root cause of a stage`(name: String) throws {
    let truth = try Self.truth(name)
    guard truth.fault != nil, let reference = truth.reference else { return }
    let numbers = Set(reference.matches(of: /F\d\d/).map { String($0.output) })
    #expect(!numbers.isEmpty)
    if numbers.isSubset(of: Self.laterFailures) { return }
    let story = try Self.story("lab/\(name).pcapng", of: truth.phone.mac)
    let named = story.findings.filter {
      $0.severity >= .warning && !numbers.isDisjoint(with: $0.rule.references)
    }
    let explains = named.contains { $0.isRootCause }
    #expect(explains, "\(story.findings.map(\.rule.id))")
    for finding in named { #expect(!finding.evidence.isEmpty) }
  }

  @Test(arguments: stories)
  func `a start-up without a failure has no error`(name: String) throws {
    let truth = try Self.truth(name)
    guard truth.fault == nil else { return }
    let story = try Self.story("lab/\(name).pcapng", of: truth.phone.mac)
    #expect(story.findings.filter { $0.severity == .error }.map(\.message) == [])
    #expect(story.verdict != .notProvisioned)
  }

  @Test func `an exchange reads the same in every container`() throws {
    func messages(_ capture: String) throws -> [DHCPMessage] {
      try OracleCaptures.frames(capture).compactMap { frame in
        if case .dhcp(let message) = DecodedFrame(frame).content { message } else { nil }
      }
    }
    let types: [DHCPMessageType] = [.discover, .offer, .request, .ack]
    let whole = try messages("lab/x02-udhcpc-kea.pcapng")
    #expect(whole.map(\.messageType) == types)
    let formats = "lab/formats/x02-udhcpc-kea"
    #expect(try messages("\(formats).nsec-le.pcap") == whole)
    #expect(try messages("\(formats).pcapng-odd.pcapng") == whole)
    #expect(try messages("lab/formats/any-dhclient-kea.sll2.pcap").map(\.messageType) == types)
    let cut = try messages("\(formats).snap96.pcap")
    #expect(cut.count == whole.count)
    for (short, message) in zip(cut, whole) {
      #expect(message.encoded.starts(with: short.encoded))
      #expect(short.header.transactionID == message.header.transactionID)
    }
  }
}
