import Framing
import TestSupport
import Testing
import Wire

/// What headers say of themselves, and what can be read from it again.
@Suite struct HeaderDescriptionTests {
  private func read<Header: WireCodable>(_: Header.Type, _ text: String) throws -> Header {
    try Header(whole: octets(text)[...], reading: "header")
  }

  @Test func `an Ethernet frame has a type or a length`() throws {
    let tagged = try read(
      EthernetFrame.self, "ffffffffffff 001b4f5a0102 8100 c078 0800 45")
    #expect(
      tagged.fieldValue
        == .fields([
          "destination": .word("ff:ff:ff:ff:ff:ff"), "source": .word("00:1b:4f:5a:01:02"),
          "tags": .list(tagged.tags.map(\.fieldValue)), "etherType": .word("0x0800"),
          "payload": .octets([0x45]),
        ]))
    #expect(tagged.tags.map(\.id.rawValue) == [120])
    let short = try read(EthernetFrame.self, "01000ccccccc 001b4f5a0102 0003 aaaa03")
    guard case .record(let fields) = short.fieldValue else {
      Issue.record("no record")
      return
    }
    #expect(fields.first { $0.name == "length" }?.value == .number(3))
    #expect(!fields.contains { $0.name == "etherType" })
  }

  @Test func `a radiotap header`() throws {
    let header = try read(RadiotapHeader.self, "00 00 0a00 02000000 1007")
    #expect(
      header.fieldValue
        == .fields([
          "version": .number(0), "padding": .number(0), "length": .number(10),
          "present": .number(2), "content": .octets([0x10, 0x07]),
        ]))
  }

  @Test func `an 802.11 header has the fields that its kind has`() throws {
    let data = try read(
      IEEE80211Header.self, "8805 2c00 020000000001 020000000002 020000000003 1000 0600")
    #expect(data.frameControl.hasMoreFragments)
    #expect(
      data.fieldValue
        == .fields([
          "frameControl": .number(0x0588), "duration": .number(0x2C),
          "address1": .word("02:00:00:00:00:01"), "address2": .word("02:00:00:00:00:02"),
          "address3": .word("02:00:00:00:00:03"), "sequenceControl": .number(0x10),
          "qosControl": .number(6),
        ]))
    // Of frames that carry nothing, no address is read.
    let acknowledgment = try read(IEEE80211Header.self, "d400 0000")
    #expect(!acknowledgment.frameControl.hasMoreFragments)
    #expect(
      acknowledgment.fieldValue
        == .fields([
          "frameControl": .number(0xD4), "duration": .number(0),
        ]))
  }

  @Test func `names stand for numbers, and numbers may stand for themselves`() throws {
    func read<Value: FieldReadable>(_: Value.Type, _ value: FieldValue) throws -> Value {
      try FieldReader(value).read()
    }
    #expect(try read(EtherType.self, .number(0x88CC)) == .lldp)
    #expect(try read(EtherType.self, .word("0x88cc")) == .lldp)
    #expect(throws: FieldError.self) { try read(EtherType.self, .word("88cc")) }
    #expect(throws: FieldError.self) { try read(EtherType.self, .number(65_536)) }
    #expect(try read(ECN.self, .number(3)) == .congestionExperienced)
    #expect(try read(ECN.self, .word("ECT(0)")) == .capable0)
    #expect(throws: FieldError.self) { try read(ECN.self, .number(4)) }
    #expect(try read(ARPMessage.Operation.self, .number(2)) == .reply)
    #expect(try read(ARPMessage.Operation.self, .word("request")) == .request)
    #expect(throws: FieldError.self) { try read(ARPMessage.Operation.self, .number(-1)) }
  }
}
