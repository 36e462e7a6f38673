import Capture
import Diagnosis
import Framing
import LLDP
import Reporting
import TestSupport
import Testing
import Wire

/// Captures of others of which it is known what a person should learn from them.
@Suite(.enabled(if: SharedFiles.exist)) struct OracleNamedCaptureTests {
  private static func find(_ name: String) throws -> String {
    try #require(OracleCaptures.all.first { $0.hasSuffix("/\(name)") })
  }

  /// The words of `decode`, each run of blanks as one.
  private static func decoded(_ name: String) throws -> String {
    var text = TextWriter()
    for frame in try OracleCaptures.frames(find(name)) {
      DecodedFrame(frame).write(to: &text, from: nil)
    }
    return String(decoding: text.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }

  @Test func `a ProCurve tells policy, civic address and power`() throws {
    let name = "lldp-med-procurve2600-policy-civic-power.pcap"
    let frames = try OracleCaptures.frames(Self.find(name))
    let units = frames.compactMap { frame -> LLDPDataUnit? in
      if case .lldp(let unit) = DecodedFrame(frame).content { unit } else { nil }
    }
    let unit = try #require(units.first)

    let policy = try #require(unit.networkPolicies.first?.value)
    #expect(policy.vlan.rawValue == 50)
    #expect(policy.priority.rawValue == 6)
    #expect(policy.dscp.rawValue == 46)

    guard case .civic(let address)? = unit.locations.first?.value?.location else {
      Issue.record("no civic address")
      return
    }
    #expect(address.country == WireText("US"))
    #expect(
      address.elements.map(\.text.printable) == ["CA", "Roseville", "Foothills", "8000", "R3L"])

    let power = try #require(unit.medPower)
    #expect(power.type == .sourcing)
    #expect(power.priority == .low)
    #expect(power.powerDeciwatts == 65)
  }

  @Test(arguments: [
    "vlan 50", "priority 6", "dscp 46", "US", "CA", "Roseville", "Foothills", "8000", "R3L", "low",
    "power deciwatts 65",
  ])
  func `decode shows it in words`(words: String) throws {
    #expect(try Self.decoded("lldp-med-procurve2600-policy-civic-power.pcap").contains(words))
  }
}
