public import Wire

/// A question for the hardware address that belongs to a protocol address, or the answer.
///
/// RFC 826; the hardware type decides nothing here, the lengths do:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------------------------------+-------------------------------+
/// |         hardware type         |         protocol type         |
/// +---------------+---------------+-------------------------------+
/// | hw. length h  | pr. length p  |           operation           |
/// +---------------+---------------+-------------------------------+
/// |  sender hardware (h), sender protocol (p),                    |
/// |  target hardware (h), target protocol (p)                     |
/// +---------------------------------------------------------------+
/// ```
///
/// Only addresses of six and four octets that are said to be IPv4's have a typed form: with other
/// lengths the message says nothing about who has which address.
public struct ARPMessage: Hashable, Sendable {
  /// 1 for Ethernet.
  public let hardwareType: UInt16
  public let protocolType: EtherType
  public let hardwareLength: UInt8
  public let protocolLength: UInt8
  public let operation: Operation
  /// The four addresses in wire order, `2 * (hardwareLength + protocolLength)` octets.
  public let addresses: ArraySlice<UInt8>

  /// A message about IPv4 addresses on an Ethernet.
  public init(
    _ operation: Operation, sender: (MACAddress, IPv4Address), target: (MACAddress, IPv4Address)
  ) {
    hardwareType = 1
    protocolType = .ipv4
    hardwareLength = 6
    protocolLength = 4
    self.operation = operation
    addresses =
      (sender.0.octets + sender.1.encoded + target.0.octets + target.1.encoded)[...]
  }

  public var senderHardware: ArraySlice<UInt8> { addresses.prefix(Int(hardwareLength)) }
  public var senderProtocol: ArraySlice<UInt8> {
    addresses.dropFirst(Int(hardwareLength)).prefix(Int(protocolLength))
  }
  public var targetHardware: ArraySlice<UInt8> {
    addresses.dropLast(Int(protocolLength)).suffix(Int(hardwareLength))
  }
  public var targetProtocol: ArraySlice<UInt8> { addresses.suffix(Int(protocolLength)) }
}

// MARK: - Meaning

extension ARPMessage {
  /// The addresses have the lengths and the protocol type of IPv4 on an Ethernet.
  public var isTyped: Bool {
    hardwareLength == 6 && protocolLength == 4 && protocolType == .ipv4
  }

  public var senderMAC: MACAddress? { isTyped ? MACAddress(senderHardware) : nil }
  public var senderAddress: IPv4Address? { isTyped ? address(senderProtocol) : nil }
  /// Zero in a request, which does not know it yet.
  public var targetMAC: MACAddress? { isTyped ? MACAddress(targetHardware) : nil }
  public var targetAddress: IPv4Address? { isTyped ? address(targetProtocol) : nil }

  private func address(_ octets: ArraySlice<UInt8>) -> IPv4Address? {
    try? IPv4Address(whole: octets, reading: "IPv4 address")
  }

  /// A request that asks whether an address is in use: the sender has none yet (RFC 5227 §2.1.1).
  public var isProbe: Bool {
    operation == .request && senderAddress == .any && targetAddress != .any
  }

  /// A request in which the sender claims an address (RFC 5227 §2.3).
  public var isAnnouncement: Bool { operation == .request && isGratuitous }

  /// Sender and target are the same address, in a request or an answer (RFC 2002 §4.6).
  public var isGratuitous: Bool {
    guard let senderAddress, senderAddress != .any else { return false }
    return senderAddress == targetAddress
  }
}

// MARK: - Wire format

extension ARPMessage: WireCodable {
  static let name = "ARP message"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    hardwareType = try reader.readInteger()
    protocolType = EtherType(rawValue: try reader.readInteger())
    hardwareLength = try reader.readInteger()
    protocolLength = try reader.readInteger()
    operation = Operation(rawValue: try reader.readInteger())
    addresses = try reader.readBytes(2 * (Int(hardwareLength) + Int(protocolLength)))
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(hardwareType)
    writer.write(protocolType.rawValue)
    writer.write(hardwareLength)
    writer.write(protocolLength)
    writer.write(operation.rawValue)
    writer.write(addresses)
  }
}

// MARK: - Field types

extension ARPMessage {
  /// What is asked or answered (IANA, "ARP Parameters").
  public struct Operation: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let request = Operation(rawValue: 1)
    public static let reply = Operation(rawValue: 2)
    public static let reverseRequest = Operation(rawValue: 3)
    public static let reverseReply = Operation(rawValue: 4)

    public var description: String {
      switch self {
      case .request: "request"
      case .reply: "reply"
      case .reverseRequest: "reverse request"
      case .reverseReply: "reverse reply"
      default: String(rawValue)
      }
    }
  }
}

extension ARPMessage.Operation: FieldReadable {
  /// A number, a name, or both as in the description.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isRecord {
      var record = try reader.record()
      rawValue = try record.required("number", "a number").integer()
      record.ignore("name")
      try record.finish()
    } else if reader.isNumber {
      rawValue = try reader.integer()
    } else {
      self = try reader.word("request, reply or a number") { name in
        (1...4).map(Self.init(rawValue:)).first { $0.description == name }
      }
    }
  }
}

// MARK: - Description

extension ARPMessage: FieldDescribing, FieldReadable {
  public var fieldValue: FieldValue {
    .fields([
      "hardwareType": .number(hardwareType),
      "protocolType": .word(protocolType.description),
      "hardwareLength": .number(hardwareLength),
      "protocolLength": .number(protocolLength),
      "operation": .fields([
        "number": .number(operation.rawValue), "name": .word(operation.description),
      ]),
      "senderHardware": value(senderMAC, senderHardware),
      "senderProtocol": value(senderAddress, senderProtocol),
      "targetHardware": value(targetMAC, targetHardware),
      "targetProtocol": value(targetAddress, targetProtocol),
    ])
  }

  /// Types and lengths are those of IPv4 on an Ethernet unless they are told; the lengths follow
  /// the addresses.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    hardwareType = try record.optional("hardwareType")?.integer() ?? 1
    protocolType = try record.optional("protocolType") ?? .ipv4
    operation = try record.required("operation", "request, reply or a number").read()
    let senderHardware = try Self.octets(&record, "senderHardware", 6)
    let senderProtocol = try Self.octets(&record, "senderProtocol", 4)
    let targetHardware = try Self.octets(&record, "targetHardware", 6)
    let targetProtocol = try Self.octets(&record, "targetProtocol", 4)
    hardwareLength =
      try record.optional("hardwareLength")?.integer() ?? UInt8(clamping: senderHardware.count)
    protocolLength =
      try record.optional("protocolLength")?.integer() ?? UInt8(clamping: senderProtocol.count)
    try record.finish()
    addresses = senderHardware + senderProtocol + targetHardware + targetProtocol
    guard senderHardware.count == hardwareLength, targetHardware.count == hardwareLength,
      senderProtocol.count == protocolLength, targetProtocol.count == protocolLength
    else { throw reader.error(contradiction: "the addresses do not have the lengths told") }
  }

  /// An address as people write it, or in hexadecimal; zeros if it is absent.
  private static func octets(
    _ record: inout FieldRecordReader, _ name: String, _ length: Int
  ) throws(FieldError) -> ArraySlice<UInt8> {
    guard let field = record.optional(name) else {
      return [UInt8](repeating: 0, count: length)[...]
    }
    if field.isText, let address = IPv4Address(try field.word()) { return address.encoded[...] }
    return try field.octets(0...255, expected: "an address")
  }

  private func value(
    _ address: (some CustomStringConvertible)?, _ octets: ArraySlice<UInt8>
  ) -> FieldValue {
    address.map { .word($0.description) } ?? .octets(octets)
  }
}
