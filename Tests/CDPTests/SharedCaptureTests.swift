import Framing
import TestSupport
import Testing
import Wire

@testable import CDP

/// Every CDP frame of the public captures, against what another decoder took from it.
///
/// One difference is on purpose and does not occur in them: the other decoder makes a Port ID three
/// octets longer than its length says if the next octet is not zero, which helps with one broken
/// sender and misreads types from 0x0100 on. Here a length is what it says.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedCaptureTests {
  struct Line: OracleLine {
    struct Part: Decodable, Hashable {
      let type: String
      let len: Int
      let hex: String
    }
    let frame: Int
    let malformed: Bool
    let version: UInt8
    let ttl: UInt8
    let deviceId: String?
    let portId: String?
    let platform: String?
    let voiceVlan: Int?
    let nativeVlan: Int?
    let addresses: [String]
    let tlvs: [Part]
  }

  static let messages: [(message: CDPMessage, line: Line, place: Comment)] =
    ((try? SharedFiles.oracleFrames("cdp", as: Line.self)) ?? []).compactMap { frame in
      let packet = Packet(frame.bytes[...], linkType: .ethernet)
      guard packet.llc?.snap == SNAPHeader(.cisco, protocolID: 0x2000) else { return nil }
      return (CDPMessage(packet.payload), frame.line, Comment(rawValue: frame.place))
    }

  @Test func `TLVs and header are those that another decoder sees`() {
    #expect(Self.messages.count == 37)
    for (message, line, place) in Self.messages {
      #expect(!line.malformed, place)
      #expect(message.framingError == nil, place)
      #expect(message.version == line.version, place)
      #expect(message.timeToLive == line.ttl, place)
      let parts = message.tlvs.map {
        Line.Part(
          type: Hex.string(of: [UInt8($0.type.rawValue >> 8), UInt8($0.type.rawValue & 0xFF)]),
          len: $0.octets.count, hex: Hex.string(of: $0.value))
      }
      #expect(parts == line.tlvs, place)
    }
  }

  @Test func `checksums are right, those of odd lengths too`() {
    var odd = 0
    for (message, _, place) in Self.messages {
      #expect(message.checksumVerdict == .correct, place)
      if !message.encoded.count.isMultiple(of: 2) { odd += 1 }
    }
    #expect(odd > 0)
  }

  @Test func `values are those that another decoder sees`() {
    for (message, line, place) in Self.messages {
      #expect(message.deviceID?.printable == line.deviceId, place)
      #expect(message.portID?.printable == line.portId, place)
      #expect(message.platform?.printable == line.platform, place)
      #expect(message.nativeVLAN.map { Int($0.rawValue) } == line.nativeVlan, place)
      #expect(message.applianceVLAN.map { Int($0.rawValue) } == line.voiceVlan, place)
      let ipv4 = (message.addresses + message.managementAddresses).filter {
        if case .v4 = $0.ip { true } else { false }
      }
      #expect(ipv4.map(\.description) == line.addresses, place)
      #expect(message.tlvs.compactMap(\.error) == [], place)
    }
  }

  @Test func `routers tell their IPv6 addresses`() {
    let addresses = Self.messages.filter { "\($0.place)".contains("eigrp") }.map {
      $0.message.addresses.map(\.protocolName)
    }
    #expect(addresses.count == 11)
    #expect(addresses.allSatisfy { $0.contains("IPv6") })
  }

  @Test func `the laws hold for each`() {
    for (message, _, _) in Self.messages { expectLaws(of: message.encoded) }
  }
}
