import Framing
import TestSupport
import Testing
import Wire

@Suite struct ARPMessageTests {
  static let phone = MACAddress(lowBitsOf: 0x001B_4F5A_0102)
  static let nobody = MACAddress(lowBitsOf: 0)
  static let phoneAddress = IPv4Address(192, 0, 2, 10)
  static let serverAddress = IPv4Address(192, 0, 2, 1)
  static let vector = Array(Frames.arp[14..<42])

  private static func decode(_ bytes: [UInt8]) throws(DecodeError) -> ARPMessage {
    try ARPMessage(whole: bytes[...], reading: "ARP message")
  }

  @Test func `reads every field`() throws {
    let message = try Self.decode(Self.vector)
    #expect(message.hardwareType == 1)
    #expect(message.protocolType == .ipv4)
    #expect(message.hardwareLength == 6)
    #expect(message.protocolLength == 4)
    #expect(message.operation == .request)
    #expect(message.senderMAC == Self.phone)
    #expect(message.senderAddress == Self.phoneAddress)
    #expect(message.targetMAC == Self.nobody)
    #expect(message.targetAddress == Self.serverAddress)
    #expect(!message.isProbe && !message.isAnnouncement && !message.isGratuitous)
  }

  @Test func `a message that is made is the message that is read`() throws {
    let made = ARPMessage(
      .request, sender: (Self.phone, Self.phoneAddress), target: (Self.nobody, Self.serverAddress))
    #expect(made.encoded == Self.vector)
    #expect(try Self.decode(Self.vector) == made)
  }

  @Test func `a probe has no sender's address, an announcement twice the same`() {
    let probe = ARPMessage(
      .request, sender: (Self.phone, .any), target: (Self.nobody, Self.phoneAddress))
    #expect(probe.isProbe && !probe.isAnnouncement && !probe.isGratuitous)
    let announcement = ARPMessage(
      .request, sender: (Self.phone, Self.phoneAddress), target: (Self.nobody, Self.phoneAddress))
    #expect(!announcement.isProbe && announcement.isAnnouncement && announcement.isGratuitous)
    let reply = ARPMessage(
      .reply, sender: (Self.phone, Self.phoneAddress), target: (.broadcast, Self.phoneAddress))
    #expect(!reply.isProbe && !reply.isAnnouncement && reply.isGratuitous)
    let nothing = ARPMessage(.request, sender: (Self.phone, .any), target: (Self.nobody, .any))
    #expect(!nothing.isProbe && !nothing.isAnnouncement && !nothing.isGratuitous)
  }

  @Test func `addresses of other lengths are octets, not bindings`() throws {
    let message = try Self.decode(octets("0001 0800 02 03 0002 0102 030405 0607 08090a"))
    #expect(message.senderHardware == [1, 2])
    #expect(message.senderProtocol == [3, 4, 5])
    #expect(message.targetHardware == [6, 7])
    #expect(message.targetProtocol == [8, 9, 10])
    #expect(!message.isTyped)
    #expect(message.senderMAC == nil && message.senderAddress == nil)
    #expect(message.targetMAC == nil && message.targetAddress == nil)
    #expect(!message.isProbe && !message.isAnnouncement)
  }

  /// Seen from hosts that answer with what lay beyond their buffer.
  @Test func `hardware addresses of 255 octets do not make the protocol address one`() throws {
    let addresses = [UInt8](repeating: 0xC0, count: 2 * (255 + 4))
    let message = try Self.decode(octets("0001 0800 ff 04 0001") + addresses)
    #expect(message.senderAddress == nil)
    #expect(message.senderHardware.count == 255)
    #expect(message.encoded.count == 8 + 518)
  }

  @Test(arguments: vector.bitFlips)
  func `what it reads, it writes back`(bytes: [UInt8]) {
    var reader = ByteReader(bytes[...], reading: "ARP message")
    guard let message = try? ARPMessage(decoding: &reader) else { return }
    #expect(message.encoded + reader.remaining == bytes)
    #expect(
      message.senderHardware + message.senderProtocol + message.targetHardware
        + message.targetProtocol == message.addresses)
  }

  @Test func `a message shorter than its lengths say is an error`() {
    #expect(throws: DecodeError("ARP message", at: 8, .truncated(needed: 20, available: 19))) {
      try Self.decode(Self.vector.dropLast())
    }
  }

  @Test func `describes typed addresses as words, others as octets`() throws {
    guard case .record(let fields) = try Self.decode(Self.vector).fieldValue else {
      Issue.record("not a record")
      return
    }
    #expect(
      fields.map(\.name).suffix(4) == [
        "senderHardware", "senderProtocol", "targetHardware", "targetProtocol",
      ])
    #expect(fields[5].value == .word("00:1b:4f:5a:01:02"))
    #expect(fields[8].value == .word("192.0.2.1"))
  }
}
