import Capture
import CaptureScenes
import Discovery
import Driver
import SSON
import Testing

/// A phone of the right family, put into the network of each start-up, comes to the VLAN and the
/// servers that are true of the one that was there.
@Suite struct StartUpReplayTests {
  /// Where it cannot, and why.
  private static let others: [String: String] = [
    "f21-ping-pong": "it is in one of the two VLANs when the time is over",
    "f22-scope-names-another-vlan": "it does not give up the VLAN it has for a silent one",
    "f32-reused-settings": "it has no settings of an earlier registration",
    "odd-begins-late": "the capture begins behind the ACK",
    "odd-qinq": "the phone of the capture remembers its VLAN",
    "odd-two-phones": "the phone of the capture remembers its VLAN",
  ]

  @Test(arguments: CaptureCatalogue.startUps.map(\.capture.path))
  func `the simulated phone comes to the same servers`(path: String) throws {
    let scene = try #require(CaptureCatalogue.startUps.first { $0.capture.path == path })
    let truth = try #require(scene.truths.first)
    let file = try CaptureFile(bytes: scene.capture.bytes(), name: path)
    let (result, _) = try replay(
      file, as: PhoneFamily(rawValue: truth.family), truth.phone.mac)
    let name = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    var isSame = result.vlan == truth.usedVLAN
    for (parameter, value) in truth.servers ?? [:] {
      isSame = isSame && result.servers(parameter) == value
    }
    if truth.servers?.isEmpty == true {
      isSame = isSame && result.servers("HTTPSRVR").isEmpty && result.servers("TLSSRVR").isEmpty
    }
    #expect(isSame == (Self.others[name] == nil), "\(result)")
  }

  @Test func `with the VLAN that the phone remembered it comes as far as that`() throws {
    for name in ["odd-qinq", "odd-two-phones"] {
      let scene = try #require(
        CaptureCatalogue.startUps.first { $0.capture.path.contains(name) })
      let truth = try #require(scene.truths.first)
      let file = try CaptureFile(bytes: scene.capture.bytes(), name: name)
      let (result, _) = try replay(
        file, as: PhoneFamily(rawValue: truth.family), truth.phone.mac
      ) { configuration in
        try configuration.parameters.set("L2QVLAN", to: "20")
      }
      #expect(result.vlan == 20)
      #expect(result.state == .operational)
    }
  }

  @Test func `healthy start-ups end with a registered phone that has its files`() throws {
    let healthy = CaptureCatalogue.startUps.filter {
      $0.capture.path.contains("-voice-vlan.") && $0.truths.first?.failure == nil
    }
    #expect(healthy.count == 7, "a family each")
    for scene in healthy {
      let truth = try #require(scene.truths.first)
      let file = try CaptureFile(bytes: scene.capture.bytes(), name: scene.capture.path)
      let (result, _) = try replay(
        file, as: PhoneFamily(rawValue: truth.family), truth.phone.mac)
      #expect(result.ending == .operational, "\(scene.capture.path)")
      #expect(result.requests.count == 2)
      #expect(result.files.allSatisfy { $0.url != nil })
    }
  }
}
