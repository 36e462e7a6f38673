import Framing
import Services
import TestSupport
import Testing
import Wire

/// Vectors written by hand from H.225.0 Annex H and checked with another decoder.
@Suite struct RASMessageTests {
  /// The protocol identifier of H.225.0 version 5.
  static let version5 = "06 00 08 91 4a 00 05"

  static func message(_ hexadecimal: String) throws -> RASMessage {
    try RASMessage(octets(hexadecimal)[...])
  }

  static func address(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, _ port: UInt16) -> RASAddress
  {
    RASAddress(.v4(IPv4Address(a, b, c, d)), port: port)
  }

  static let registrationRequest = octets(
    """
    0e c0 00 06 \(version5) 00
    01 30 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 0a 06 b8
    01 00 c0 00 02 0a 06 b7 02 00
    02 01 80 53 34 40 02 00 41 00 6e 00 6e
    02 00 47 00 4b
    60 b5 00 41 56 07 49 50 5f 50 68 6f 6e 65 05 33 2e 31 30 34 53
    0c 8c 03 40 0e 0f 01 80 05 02 7f 00 07 11
    """)

  static let registrationConfirm = octets(
    """
    12 00 00 06 \(version5) 01 00 c0 00 02 01 06 b8 02 7f 00 07 11
    03 80 0c 01 40 c0 00 02 02 06 b7 00 00 41 81 02 00 3b
    """)

  @Test func `a registration request tells addresses, aliases and firmware`() throws {
    let message = try RASMessage(Self.registrationRequest[...])
    #expect(message.kind == .registrationRequest)
    #expect(message.sequence == 7)
    #expect(message.protocolVersion == 5)
    #expect(
      message.callSignalAddresses
        == [RASAddress(try #require(IPAddress("2001:db8::a")), port: 1720)])
    #expect(message.rasAddresses == [Self.address(192, 0, 2, 10, 1719)])
    #expect(message.aliases == [.digits(WireText("2001")), .name(WireText("Ann"))])
    #expect(message.gatekeeperIdentifier == WireText("GK"))
    #expect(message.vendor?.isAvaya == true)
    #expect(message.vendor?.product == WireText("IP_Phone"))
    #expect(message.vendor?.version == WireText("3.104S"))
    #expect(message.timeToLive == 3600)
    #expect(message.keepAlive == true)
    #expect(message.endpointIdentifier == [0x7F, 0, 7, 0x11])
    #expect(message.error == nil)
  }

  @Test func `a registration confirm tells the gatekeepers`() throws {
    let message = try RASMessage(Self.registrationConfirm[...])
    #expect(message.kind == .registrationConfirm)
    #expect(message.callSignalAddresses == [Self.address(192, 0, 2, 1, 1720)])
    #expect(message.alternateGatekeepers == [Self.address(192, 0, 2, 2, 1719)])
    #expect(message.timeToLive == 60)
    #expect(message.error == nil)
  }

  /// Three digits of four bits; the vendor's flags stand in the octet of the last.
  @Test func `an odd number of digits ends within an octet`() throws {
    let message = try Self.message(
      "0c 80 00 06 \(Self.version5) 00 01 00 c0 00 02 0a 06 b8 01 00 c0 00 02 0a 06 b7 02 00 "
        + "01 01 00 53 46 b5 00 41 56 00 41 00 42")
    #expect(message.error == nil)
    #expect(message.aliases == [.digits(WireText("201"))])
    #expect(message.vendor?.product == WireText("A"))
    #expect(message.vendor?.version == WireText("B"))
  }

  @Test func `a gatekeeper request may tell the firmware, too`() throws {
    let message = try Self.message(
      "00 00 00 06 \(Self.version5) 00 c0 00 02 0a 06 b7 22 c0 b5 00 41 56 01 41 42 01 31 32 00")
    #expect(message.kind == .gatekeeperRequest)
    #expect(message.rasAddresses == [Self.address(192, 0, 2, 10, 1719)])
    #expect(message.vendor?.version == WireText("12"))
    #expect(message.error == nil)
  }

  @Test func `a gatekeeper confirm tells where to register`() throws {
    let message = try Self.message(
      "04 80 00 06 \(Self.version5) 02 00 47 00 4b 00 c0 00 02 01 06 b7")
    #expect(message.kind == .gatekeeperConfirm)
    #expect(message.gatekeeperIdentifier == WireText("GK"))
    #expect(message.rasAddresses == [Self.address(192, 0, 2, 1, 1719)])
  }

  @Test(arguments: [
    ("08 00 00 06 \(version5) 20", "gatekeeperReject", "terminalExcluded"),
    ("08 00 00 06 \(version5) 80", "gatekeeperReject", "securityDenial"),
    ("14 00 00 06 \(version5) 40", "registrationReject", "duplicateAlias"),
    ("14 00 00 06 \(version5) 81 80 01 00", "registrationReject", "resourceUnavailable"),
    ("20 00 06 00", "unregistrationReject", "notCurrentlyRegistered"),
    ("2c 00 06 60", "admissionReject", "invalidEndpointIdentifier"),
    ("38 00 06 30 00 00", "bandwidthReject", "insufficientResources"),
    ("44 00 06 00", "disengageReject", "notRegistered"),
    ("50 00 06 20", "locationReject", "invalidPermission"),
    ("84 04 00 00 06 20", "infoRequestNak", "securityDenial"),
    (
      "1a 00 00 06 01 00 c0 00 02 0a 06 b8 0a 08 01 20", "unregistrationRequest", "ttlExpired"
    ),
    (
      "3c 00 06 02 7f 00 07 11 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 00 05 20",
      "disengageRequest", "normalDrop"
    ),
  ])
  func `a reason has its name`(hexadecimal: String, kind: String, reason: String) throws {
    let message = try Self.message(hexadecimal)
    #expect(message.kind.description == kind)
    #expect(message.sequence == 7)
    #expect(message.reason?.description == reason)
    #expect(message.error == nil)
  }

  @Test func `messages that were added later have a number, too`() throws {
    let progress = try Self.message("80 05 00 00 06 09 c3")
    #expect(progress.kind == .requestInProgress)
    #expect(progress.sequence == 7)
    let response = try Self.message("58 00 00 06")
    #expect(response.kind == .infoRequestResponse)
    #expect(response.sequence == 7)
    let unknown = try Self.message("88 03 00 00 06")
    #expect(unknown.kind.description == "message 33")
    #expect(unknown.sequence == nil)
    #expect(try Self.message("60 00 06").kind == .unknownMessageResponse)
  }

  @Test func `aliases are masked unless asked for`() throws {
    let message = try RASMessage(Self.registrationRequest[...])
    #expect(message.fieldValue["aliases"] == .list([.word("****"), .word("****")]))
    #expect(
      message.fieldValue(showSecrets: true)["aliases"]
        == .list([.text(WireText("2001")), .text(WireText("Ann"))]))
    #expect(message.fieldValue["vendor"]?["version"] == .text(WireText("3.104S")))
  }

  @Test func `what is cut or wrong is said`() throws {
    #expect(throws: DecodeError("RAS message", at: 0, .truncated(needed: 1, available: 0))) {
      try Self.message("")
    }
    // Thirty-one of twenty-five.
    #expect(throws: DecodeError("RAS message", at: 1, .value(31, field: "choice"))) {
      try Self.message("7c")
    }
    #expect(
      try Self.message("14 00 00").error
        == DecodeError("RAS message", at: 2, .truncated(needed: 2, available: 1)))
    #expect(
      try Self.message("20 ff ff 00").error
        == DecodeError("RAS message", at: 3, .value(65536, field: "sequence number")))
    // Sixty-four or more of a list that is empty but for one octet.
    #expect(
      try Self.message("14 00 00 06 c1").error
        == DecodeError("RAS message", at: 5, .malformed("a length in fragments")))
    #expect(
      try Self.message("14 00 00 06 85 00 00").error
        == DecodeError("RAS message", at: 6, .truncated(needed: 1280, available: 1)))
    #expect(
      try Self.message("19 00 00 06 01 10 c0 00 02 0a").error?.reason
        == .malformed("a transport address of a kind that is not read"))
  }

  @Test func `damage never traps`() {
    for bytes in [
      Self.registrationRequest, Self.registrationConfirm,
      octets("1a 00 00 06 01 00 c0 00 02 0a 06 b8 0a 08 01 20"),
      octets("84 04 00 00 06 20"),
    ] {
      expectNoTrap(on: bytes) { octets throws(DecodeError) in try RASMessage(octets) }
    }
  }
}
