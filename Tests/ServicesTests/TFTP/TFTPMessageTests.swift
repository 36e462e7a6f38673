import Services
import TestSupport
import Testing
import Wire

/// Vectors written by hand from RFC 1350 and RFC 2347 to 2349.
@Suite struct TFTPMessageTests {
  static let request =
    [0, 1] + ascii("46xxsettings.txt\0octet\0blksize\u{0}1428\0TSIZE\u{0}0\0")

  @Test func `a read request has a file, a mode and options`() throws {
    let message = try TFTPMessage(Self.request[...])
    let request = try #require(message.request)
    #expect(request.file == WireText("46xxsettings.txt"))
    #expect(request.mode == WireText("octet"))
    #expect(request.blockSize == 1428)
    #expect(request.options.value(of: "tsize") == 0)
    #expect(request.options.value(of: "timeout") == Int?.none)
    #expect(message.encoded == Self.request)
    #expect(message.fieldValue["opcode"] == .word("readRequest"))
  }

  @Test(arguments: [
    ([0, 2] + ascii("a\0octet\0"), "writeRequest"),
    ([0, 3, 0, 1, 0x41, 0x42], "data"), ([0, 3, 0xFF, 0xFF], "data"),
    ([0, 4, 0, 1], "acknowledgment"), ([0, 5, 0, 1] + ascii("File not found\0"), "error"),
    ([0, 6] + ascii("blksize\u{0}512\0"), "optionAcknowledgment"),
    ([0, 6], "optionAcknowledgment"),
  ])
  func `each kind is read and written back`(bytes: [UInt8], opcode: String) throws {
    let message = try TFTPMessage(bytes[...])
    #expect(message.fieldValue["opcode"] == .word(opcode))
    #expect(message.encoded == bytes)
  }

  @Test func `data and errors have their values`() throws {
    #expect(
      try TFTPMessage([0, 3, 1, 2, 9, 8]) == .data(block: 0x102, content: [9, 8]))
    let bytes = [0, 5, 0, 2] + ascii("no\0")
    #expect(
      try TFTPMessage(bytes[...]) == .error(code: .accessViolation, message: WireText("no")))
    #expect(TFTPErrorCode.accessViolation.description == "access violation")
    #expect(TFTPErrorCode(rawValue: 99).description == "code 99")
  }

  @Test func `an error may stop before the end of its message`() throws {
    #expect(
      try TFTPMessage([0, 5, 0, 0, 0x41]) == .error(code: .undefined, message: WireText("A")))
    #expect(try TFTPMessage([0, 5, 0, 0]) == .error(code: .undefined, message: WireText("")))
  }

  @Test(
    arguments: [
      ([], 0, DecodeError.Reason.truncated(needed: 2, available: 0)),
      ([0], 0, .truncated(needed: 2, available: 1)),
      ([0, 7], 0, .value(7, field: "opcode")),
      ([0, 1, 0x41], 2, .malformed("a text without the zero that ends it")),
      ([0, 1, 0x41, 0], 4, .malformed("a text without the zero that ends it")),
      ([0, 1, 0x41, 0, 0x42, 0, 0x43, 0], 8, .malformed("a text without the zero that ends it")),
      ([0, 4, 1], 2, .truncated(needed: 2, available: 1)),
      ([0, 5, 1], 2, .truncated(needed: 2, available: 1)),
    ] as [([UInt8], Int, DecodeError.Reason)])
  func `a broken packet says where`(bytes: [UInt8], offset: Int, reason: DecodeError.Reason) {
    #expect(throws: DecodeError("TFTP packet", at: offset, reason)) {
      try TFTPMessage(bytes[...])
    }
  }

  @Test func `the number of options is bounded`() {
    let bytes = [0, 6] + [UInt8](repeating: 0, count: 200)
    #expect(throws: DecodeError("TFTP packet", at: 130, .malformed("more than 64 options"))) {
      try TFTPMessage(bytes[...])
    }
  }

  @Test func `damage never traps`() {
    expectNoTrap(on: Self.request) { octets throws(DecodeError) in try TFTPMessage(octets) }
  }
}
