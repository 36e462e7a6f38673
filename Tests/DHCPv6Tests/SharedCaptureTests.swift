import Framing
import TestSupport
import Testing
import Wire

@testable import DHCPv6

/// Every DHCPv6 message of the public captures, against what another decoder took from it.
///
/// Left out are messages in tunnels (PPPoE, L2TP), which frames are not read through. One
/// difference is on purpose: the sub-options of vendors are options here, one deeper than the
/// option they stand in; the other decoder does not list them.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedCaptureTests {
  struct Line: OracleLine {
    struct Part: Decodable, Hashable {
      let code: UInt16
      let len: UInt16
      let hex: String
      let depth: Int
    }
    let frame: Int
    let encap: Bool
    let malformed: Bool
    let msgtypes: [UInt8]
    let xid: String?
    let link: String?
    let peer: String?
    let options: [Part]
  }

  static func messages(under folder: String = "") throws -> [(
    message: DHCPv6Message, line: Line, place: Comment
  )] {
    try SharedFiles.oracleFrames("dhcp6", under: folder, as: Line.self).compactMap { frame in
      guard !frame.line.encap else { return nil }
      let packet = Packet(frame.bytes[...], linkType: .ethernet)
      return (DHCPv6Message(packet.payload), frame.line, Comment(rawValue: frame.place))
    }
  }

  /// As the other decoder lists them.
  private static func parts(of message: DHCPv6Message) -> [Line.Part] {
    message.flattened.filter { $0.option.space == .standard }.map { depth, option in
      Line.Part(
        code: option.code.rawValue, len: option.claimedLength,
        hex: Hex.string(of: option.value), depth: depth)
    }
  }

  @Test func `options are those that another decoder sees, as deep`() throws {
    let messages = try Self.messages()
    #expect(messages.count == 39)
    for (message, line, place) in messages {
      #expect(!line.malformed, place)
      #expect(message.framingErrors == [], place)
      #expect(message.type?.rawValue == line.msgtypes.first, place)
      #expect(message.innermost.type?.rawValue == line.msgtypes.last, place)
      #expect(
        message.innermost.transactionID.map { String($0, radix: 16) }
          == line.xid.flatMap { UInt32($0, radix: 16) }.map { String($0, radix: 16) }, place)
      #expect(message.linkAddress?.description == line.link, place)
      #expect(message.peerAddress?.description == line.peer, place)
      #expect(Self.parts(of: message) == line.options, place)
    }
  }

  @Test func `every typed value can be read`() throws {
    for (message, _, place) in try Self.messages() {
      #expect(message.flattened.compactMap(\.option.error) == [], place)
      expectLaws(of: message.encoded)
    }
  }

  /// The frame claims far more octets than the capture kept; what is kept is framed well, and both
  /// Reconfigure Message options lack their octet.
  @Test func `an option without its octet is an error, twice`() throws {
    let messages = try Self.messages(under: "malformed")
    let (message, line, place) = try #require(messages.first)
    #expect(line.malformed, place)
    #expect(message.type == .relayReply)
    #expect(message.linkAddress?.description == line.link)
    #expect(Self.parts(of: message) == line.options)
    #expect(
      message.options.map(\.error?.reason) == [
        .truncated(needed: 1, available: 0), .truncated(needed: 1, available: 0),
      ])
  }
}
