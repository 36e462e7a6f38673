import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct VendorInformationDisagreesTests {
  /// Code 1 with 6889, then HTTPSRVR=192.0.2.10 and L2QVLAN=20.
  private static let vendor: (DHCPOptionCode, [UInt8]) = (
    .vendorSpecificInformation,
    [1, 4] + Array("6889".utf8) + [2, 10] + Array("192.0.2.10".utf8) + [10, 2] + Array("20".utf8)
  )

  private static func findings(_ text: String?, as family: PhoneFamily = .j100SIP) throws
    -> [Finding]
  {
    var scene = Scene()
    scene.lease(text, options: Scene.usual + [vendor])
    return try scene.findings(VendorInformationDisagrees.self, as: family)
  }

  @Test func `a server and a VLAN`() throws {
    let findings = try Self.findings("HTTPSRVR=192.0.2.11,L2QVLAN=30")
    #expect(
      findings.messages == [
        "L2QVLAN is 30 in option 242 and 20 in option 43 (frame 4)",
        "HTTPSRVR is 192.0.2.11 in option 242 and 192.0.2.10 in option 43 (frame 4)",
      ])
    #expect(findings.map(\.severity) == [.warning, .warning])
  }

  @Test(arguments: [nil, "HTTPSRVR=192.0.2.10,L2QVLAN=20", "SIG=2"])
  func `the same, or in one of them only`(text: String?) throws {
    #expect(try Self.findings(text).isEmpty)
  }

  @Test func `a family that reads no option 43`() throws {
    #expect(try Self.findings("HTTPSRVR=192.0.2.11", as: .deskphone96x1H323).isEmpty)
  }
}
