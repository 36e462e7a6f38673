import DHCP
import TestSupport
import Testing
import Wire

@Suite struct AvayaVendorInformationTests {
  /// Vector B1, after code and length.
  static let good = octets(
    """
    01 04 36 38 38 39 02 0a 31 39 32 2e 30 2e 32 2e 31 30 03 05 2f 6a 31 30 30 09 01 31
    0a 02 32 30 0e 01 32
    """)

  static func read(_ value: [UInt8]) throws -> VendorSpecificInformation {
    try Samples.option(43, value).payload()
  }

  static func read(_ hexadecimal: String) throws -> VendorSpecificInformation {
    try read(octets(hexadecimal))
  }

  @Test func `reads the parameters of an accepted option`() throws {
    let option = Samples.option(43, Self.good)
    let value: VendorSpecificInformation = try option.payload()
    #expect(value.refusal == nil)
    #expect(value.isWellFramed)
    let avaya = try #require(value.avaya)
    #expect(
      avaya.parameters.map(\.code.name) == ["HTTPSRVR", "HTTPDIR", "L2Q", "L2QVLAN", "SIG"])
    #expect(avaya.parameters.map(\.text.printable) == ["192.0.2.10", "/j100", "1", "20", "2"])
    #expect(avaya.text(of: .voiceVLAN)?.printable == "20")
    #expect(avaya.text(of: .tlsServers) == nil)
    #expect(option.frameOctets(of: avaya.parameters[0].octets) == [248..<260])
    #expect(
      Samples.message([43, 35] + Self.good).avayaVendorInformation?.parameters.count == 5)
  }

  @Test func `sub-options of a joined option stand in the frame`() throws {
    let message = Samples.message(
      [43, 10] + Self.good.prefix(10) + [0, 43, 25] + Self.good.dropFirst(10))
    let option = message.joined[0]
    let avaya = try #require(message.avayaVendorInformation)
    #expect(avaya.text(of: .httpServers)?.printable == "192.0.2.10")
    #expect(option.frameOctets(of: avaya.parameters[0].octets) == [248..<252, 255..<263])
  }

  @Test(
    arguments: [
      // Vector B2: a 32-bit number; then one of 16 bits.
      ("01 04 00 00 1a e9 02 0a 31 39 32 2e 30 2e 32 2e 31 30", .binaryMarker),
      ("01 02 1a e9 02 01 61", .binaryMarker),
      // Vector B3.
      ("02 0a 31 39 32 2e 30 2e 32 2e 31 30 01 04 36 38 38 39", .markerNotFirst),
      ("02 01 61 01 04 00 00 1a e9", .markerNotFirst),
      ("01 04 36 38 38 30", .otherVendor),
      ("01 05 20 36 38 38 39", .otherVendor),
      ("06 01 08", .otherVendor),
      // The marker is cut: it claims five octets.
      ("01 05 36 38 38 39", .otherVendor),
      // The marker stands behind the End.
      ("02 01 61 ff 01 04 36 38 38 39", .otherVendor),
      ("", .empty), ("ff", .empty), ("00 00", .empty), ("01", .empty),
    ] as [(String, AvayaVendorInformation.Refusal)])
  func `B-15: says why an option is not accepted`(
    value: String, refusal: AvayaVendorInformation.Refusal
  ) throws {
    let information = try Self.read(value)
    #expect(information.refusal == refusal)
    #expect(information.avaya == nil)
    #expect(information.encoded == octets(value))
  }

  @Test func `a final NUL is not part of the text`() throws {
    let avaya = try #require(try Self.read("01 05 36 38 38 39 00 0a 03 32 30 00 0e 01 00").avaya)
    #expect(avaya.parameters.map(\.text.printable) == ["20", ""])
    #expect(avaya.parameters.map(\.hasFinalNUL) == [true, true])
    let two = try #require(try Self.read("01 04 36 38 38 39 0a 04 32 30 00 00").avaya)
    #expect(two.parameters[0].text.printable == "20\\x00")
  }

  @Test func `B-15: an End within ends the parameters and keeps the rest`() throws {
    let value = try Self.read("01 04 36 38 38 39 0e 01 32 ff 02 01 61")
    #expect(value.avaya?.parameters.map(\.code.name) == ["SIG"])
    #expect(value.hasEnd)
    #expect(value.unframed == [2, 1, 0x61])
    #expect(!value.isWellFramed)
    guard case .record(let fields) = value.fieldValue else {
      Issue.record("no record")
      return
    }
    #expect(fields.last == .init("afterEnd", .octets([2, 1, 0x61])))
    #expect(try VendorSpecificInformation(reading: FieldReader(value.fieldValue)) == value)
  }

  @Test func `a parameter longer than the option is kept as cut`() throws {
    let value = try Self.read("01 04 36 38 38 39 02 0a 31 39")
    #expect(!value.isWellFramed)
    let parameter = try #require(value.avaya?.parameters.first)
    #expect(parameter.isCut)
    #expect(parameter.text.printable == "19")
    #expect(parameter.subOption.claimedLength == 10)
  }

  @Test func `a code behind the last known one has no name`() throws {
    let avaya = try #require(try Self.read("01 04 36 38 38 39 10 01 61").avaya)
    #expect(avaya.parameters[0].code.name == nil)
    #expect(AvayaVendorInformation.Parameter.Code.marker.name == nil)
    #expect((2...15).allSatisfy { AvayaVendorInformation.Parameter.Code(rawValue: $0).name != nil })
  }

  @Test func `builds the option it reads`() throws {
    let built = try #require(
      AvayaVendorInformation([
        (.httpServers, "192.0.2.10"), (.httpDirectory, "/j100"), (.tagging, "1"),
        (.voiceVLAN, "20"), (.signaling, "2"),
      ]))
    #expect(built.information.encoded == Self.good)
    #expect(
      AvayaVendorInformation([(.httpServers, String(repeating: "a", count: 256))]) == nil)
  }

  @Test func `fields say whose it is`() throws {
    #expect(
      try Self.read("01 04 36 38 38 39 0e 01 32").fieldValue
        == .fields([
          "avaya": .flag(true),
          "parameters": .list([
            .fields([
              "code": .number(14), "name": .word("SIG"), "value": .text(WireText("2")),
            ])
          ]),
        ]))
    #expect(
      try Self.read("06 01 08").fieldValue
        == .fields([
          "avaya": .flag(false),
          "reason": .word("the first sub-option is not code 1 with 6889"),
          "subOptions": .list([.fields(["code": .number(6), "value": .octets([8])])]),
        ]))
    #expect(
      try Self.read("06 09 08").fieldValue
        == .fields([
          "avaya": .flag(false),
          "reason": .word("the first sub-option is not code 1 with 6889"),
          "value": .octets([6, 9, 8]),
        ]))
  }

  @Test func `what is read is written back, whatever the damage`() throws {
    for bytes in Self.good.cuts + Self.good.bitFlips {
      let value = try Self.read(bytes)
      #expect(value.encoded == bytes)
      for subOption in value.subOptions {
        #expect(Array(bytes[subOption.octets]) == subOption.encoded)
      }
    }
  }
}
