import Capture
import CaptureScenes
import DHCP
import Framing
import TestSupport
import Testing
import Wire

@testable import ssonar

/// Frames with other addresses and tags, and with sums that fit.
@Suite struct RewrittenFrameTests {
  private static let phone: [UInt8] = [0x00, 0x1B, 0x4F, 0x11, 0x22, 0x33]
  private static let other: [UInt8] = [0x02, 0x00, 0x00, 0x00, 0x00, 0x01]

  static let frames: [[UInt8]] = {
    let scene = CaptureCatalogue.scenes.first { $0.path == "healthy/j100-sip.pcapng" }
    return (try? scene.map { try GoldenCapture(scene: $0).frames().map(\.bytes) }) ?? []
  }()

  /// No sum in the frame is wrong.
  private static func isSound(_ octets: [UInt8]) -> Bool {
    let notes = Packet(octets[...], linkType: .ethernet).notes
    return !notes.contains { "\($0)".lowercased().contains("checksum") }
  }

  @Test(arguments: frames)
  func `a MAC address is replaced wherever it stands`(octets: [UInt8]) {
    var frame = RewrittenFrame(octets)
    frame.replace(Self.phone, with: Self.other, inHeader: true)
    frame.correctChecksums()
    #expect(frame.octets.count == octets.count)
    #expect(!frame.octets.contains(Self.phone))
    #expect(Self.isSound(frame.octets))
  }

  @Test(arguments: frames)
  func `an IPv4 address is replaced, and back gives the same octets`(octets: [UInt8]) {
    let (old, new): ([UInt8], [UInt8]) = ([192, 0, 2, 101], [192, 0, 2, 150])
    var frame = RewrittenFrame(octets)
    frame.replace(old, with: new, inHeader: false)
    frame.correctChecksums()
    #expect(Self.isSound(frame.octets))
    frame.replace(new, with: old, inHeader: false)
    frame.correctChecksums()
    #expect(frame.octets == octets)
  }

  @Test(arguments: frames)
  func `tags are put in and taken out`(octets: [UInt8]) {
    var frame = RewrittenFrame(octets)
    frame.setTags([VLANTag(VLANID(lowBitsOf: 100)), VLANTag(VLANID(lowBitsOf: 20))])
    let packet = Packet(frame.octets[...], linkType: .ethernet)
    #expect(packet.vlanTags.map(\.id.rawValue) == [100, 20])
    frame.setTags([])
    #expect(frame.octets == octets)
  }

  @Test(arguments: (frames.first ?? []).cuts)
  func `a cut frame is no reason to stop`(octets: [UInt8]) {
    var frame = RewrittenFrame(octets)
    frame.setTags([VLANTag(VLANID(lowBitsOf: 20))])
    frame.replace(Self.phone, with: Self.other, inHeader: true)
    frame.correctChecksums()
    #expect(frame.octets.count >= octets.count)
  }

  @Test func `an option 1 that overflows clients is known`() throws {
    for (length, isHarm) in [(4, false), (5, true), (255, true)] {
      let message = DHCPMessage(
        operation: .reply, transactionID: 1, clientMAC: .broadcast,
        options: [(.messageType, [2]), (.subnetMask, Array(repeating: 255, count: length))])
      var json = "{\"source\":\"02:00:00:00:00:01\",\"destination\":\"ff:ff:ff:ff:ff:ff\","
      json += "\"ip\":{\"source\":\"192.0.2.1\",\"destination\":\"255.255.255.255\"},"
      json += "\"ports\":{\"source\":67,\"destination\":68},"
      json += "\"payload\":\"\(Hex.string(of: message.encoded))\"}"
      let frame = try #require(EncodedText(json).frame)
      #expect((Harm(frame) != nil) == isHarm)
    }
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
