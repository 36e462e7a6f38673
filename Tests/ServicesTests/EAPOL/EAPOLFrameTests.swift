import Framing
import Services
import TestSupport
import Testing
import Wire

/// Vectors written by hand from IEEE 802.1X and RFC 3748.
@Suite struct EAPOLFrameTests {
  /// A response that tells the identity `phone`, and padding.
  static let identity = octets("01 00 000a 02 07 000a 01 70686f6e65 0000")

  @Test func `a response tells who wants to log in`() throws {
    let frame = try EAPOLFrame(Self.identity[...])
    #expect(frame.version == 1)
    #expect(frame.type == .eap)
    #expect(frame.trailer == [0, 0])
    let packet = try #require(try frame.eap())
    #expect(packet.code == .response)
    #expect(packet.identifier == 7)
    #expect(packet.type == .identity)
    #expect(packet.identity == WireText("phone"))
    #expect(frame.encoded == Self.identity)
    #expect(packet.encoded == Array(Self.identity[4..<14]))
    #expect(frame.fieldValue["eap"]?["identity"] == .text(WireText("phone")))
  }

  @Test func `start and logoff have no body`() throws {
    let start = try EAPOLFrame([2, 1, 0, 0])
    #expect(start.type == .start)
    #expect(try start.eap() == nil)
    #expect(start.type.description == "start")
    #expect(EAPOLFrame(version: 2, .start).encoded == [2, 1, 0, 0])
    #expect(try EAPOLFrame([1, 2, 0, 0]).type == .logoff)
    #expect(try EAPOLFrame([1, 9, 0, 0]).type.description == "type 9")
  }

  @Test func `requests, NAK, success and failure`() throws {
    let request = try EAPPacket(octets("01 05 0016 04 10 000102030405060708090a0b0c0d0e0f")[...])
    #expect(request.type == .md5)
    #expect(request.type?.description == "MD5")
    #expect(request.identity == nil)
    let nak = try EAPPacket(octets("02 05 0007 03 0d 19")[...])
    #expect(nak.wantedTypes == [.tls, .peap])
    #expect(nak.fieldValue["wantedTypes"] == .list([.word("TLS"), .word("PEAP")]))
    #expect(try EAPPacket(octets("02 05 0006 03 00")[...]).wantedTypes == [])
    let success = try EAPPacket(octets("03 05 0004")[...])
    #expect(success == EAPPacket(.success, identifier: 5))
    #expect(success.code.description == "success")
    #expect(try EAPPacket(octets("04 05 0004")[...]).code == .failure)
    let notice = try EAPPacket(octets("01 05 0007 02 6869")[...])
    #expect(notice.notification == WireText("hi"))
  }

  @Test func `lengths that do not fit are errors`() throws {
    #expect(throws: DecodeError("EAPOL frame", at: 2, .overrun(claimed: 5, available: 1))) {
      try EAPOLFrame([1, 0, 0, 5, 9])
    }
    #expect(throws: DecodeError("EAPOL frame", at: 2, .truncated(needed: 2, available: 1))) {
      try EAPOLFrame([1, 0, 0])
    }
    let short = try EAPOLFrame(octets("01 00 0004 03 05 0003")[...])
    #expect(
      throws: DecodeError("EAP packet", at: 6, .length(3, expected: "at least 4"))
    ) { try short.eap() }
    #expect(short.fieldValue["error"] != nil)
    #expect(throws: DecodeError("EAP packet", at: 2, .overrun(claimed: 6, available: 5))) {
      try EAPPacket(octets("02 05 0006 01")[...])
    }
  }

  @Test func `damage never traps`() {
    expectNoTrap(on: Self.identity) { octets throws(DecodeError) in try EAPOLFrame(octets) }
  }
}

/// Every frame of port access control in the public captures.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedEAPOLTests {
  struct Fields: Decodable {
    let type: Int
  }

  static let frames: [(frame: EAPOLFrame, line: Fields, place: Comment)] =
    MiscLine<Fields>.all("eapol").compactMap { captured, fields in
      let packet = Packet(captured.bytes[...], linkType: .ethernet)
      guard packet.etherType == .eapol, let frame = try? EAPOLFrame(packet.payload) else {
        return nil
      }
      return (frame, fields, Comment(rawValue: captured.place))
    }

  @Test func `types are those that another decoder sees, and logins can be followed`() throws {
    #expect(Self.frames.count == 41)
    var codes: Set<EAPPacket.Code> = []
    var types: Set<EAPType> = []
    for (frame, line, place) in Self.frames {
      #expect(Int(frame.type.rawValue) == line.type, place)
      if let packet = try frame.eap() {
        codes.insert(packet.code)
        if let type = packet.type { types.insert(type) }
      }
    }
    #expect(codes.contains(.request) && codes.contains(.response))
    #expect(types.contains(.identity))
  }
}
