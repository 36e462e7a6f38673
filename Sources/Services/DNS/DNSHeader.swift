public import Wire

/// The first twelve octets of a DNS message (RFC 1035 §4.1.1, RFC 4035 §3 for AD and CD).
public struct DNSHeader: Hashable, Sendable {
  public var id: UInt16
  public var flags: Flags
  /// What is asked for (RFC 1035, RFC 1996, RFC 2136): four bits, 0 for a query.
  public var opcode: UInt8
  public var responseCode: DNSResponseCode
  public var questionCount: UInt16
  public var answerCount: UInt16
  public var authorityCount: UInt16
  public var additionalCount: UInt16

  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// QR
    public static let response = Flags(rawValue: 1 << 15)
    /// AA
    public static let authoritative = Flags(rawValue: 1 << 10)
    /// TC: the rest has to be asked for over TCP.
    public static let truncated = Flags(rawValue: 1 << 9)
    /// RD
    public static let recursionDesired = Flags(rawValue: 1 << 8)
    /// RA
    public static let recursionAvailable = Flags(rawValue: 1 << 7)
    /// Z: sent as zero.
    public static let reserved = Flags(rawValue: 1 << 6)
    /// AD
    public static let authenticData = Flags(rawValue: 1 << 5)
    /// CD
    public static let checkingDisabled = Flags(rawValue: 1 << 4)

    static let all: UInt16 = 0x87F0
  }

  public init(
    id: UInt16, flags: Flags, opcode: UInt8 = 0, responseCode: DNSResponseCode = .noError,
    questionCount: UInt16, answerCount: UInt16 = 0, authorityCount: UInt16 = 0,
    additionalCount: UInt16 = 0
  ) {
    self.id = id
    self.flags = flags
    self.opcode = opcode & 0xF
    self.responseCode = responseCode
    self.questionCount = questionCount
    self.answerCount = answerCount
    self.authorityCount = authorityCount
    self.additionalCount = additionalCount
  }
}

// MARK: - Wire format

extension DNSHeader: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    id = try reader.readInteger()
    let bits: UInt16 = try reader.readInteger()
    flags = Flags(rawValue: bits & Flags.all)
    opcode = UInt8(bits >> 11 & 0xF)
    responseCode = DNSResponseCode(rawValue: UInt8(bits & 0xF))
    questionCount = try reader.readInteger()
    answerCount = try reader.readInteger()
    authorityCount = try reader.readInteger()
    additionalCount = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(id)
    let bits = flags.rawValue & Flags.all | UInt16(opcode & 0xF) << 11
    writer.write(bits | UInt16(responseCode.rawValue & 0xF))
    writer.write(questionCount)
    writer.write(answerCount)
    writer.write(authorityCount)
    writer.write(additionalCount)
  }
}

// MARK: - Description

extension DNSHeader {
  var fields: [FieldValue.Field] {
    var fields: [FieldValue.Field] = [
      .init("id", .number(id)), .init("isResponse", .flag(flags.contains(.response))),
      .init("opcode", .word(opcodeName)),
      .init("authoritative", .flag(flags.contains(.authoritative))),
      .init("truncated", .flag(flags.contains(.truncated))),
      .init("recursionDesired", .flag(flags.contains(.recursionDesired))),
      .init("recursionAvailable", .flag(flags.contains(.recursionAvailable))),
    ]
    if flags.contains(.response) {
      fields.append(.init("responseCode", .word(responseCode.description)))
    }
    return fields
  }

  /// The registered name, or the number.
  public var opcodeName: String {
    [0: "QUERY", 1: "IQUERY", 2: "STATUS", 4: "NOTIFY", 5: "UPDATE", 6: "DSO"][opcode]
      ?? String(opcode)
  }
}
