public import Framing
import Wire

extension DHCPMessage {
  /// Shorter messages are padded by default: relays and clients may discard them (RFC 1542 §2.1).
  public static let usualMinimumLength = 300

  /// A message with its options in order, an End, and zeros up to `minimumLength` octets.
  ///
  /// A value of more than 255 octets is split into several instances (RFC 3396 §6); the codes Pad
  /// and End are written as their one octet, whatever value stands with them. A cut header is
  /// filled up with zeros.
  public init(
    _ header: BOOTPHeader, options: [(DHCPOptionCode, [UInt8])],
    minimumLength: Int = usualMinimumLength
  ) {
    var writer = ByteWriter(room: max(minimumLength, Self.usualMinimumLength))
    writer.write(header.octets)
    writer.write(repeatElement(0, count: BOOTPHeader.length - header.octets.count))
    writer.write(Self.optionsCookie)
    DHCPOptionArea.write(options, into: &writer)
    writer.write(DHCPOptionCode.end.rawValue)
    writer.write(repeatElement(0, count: max(0, minimumLength - writer.count)))
    self.init(writer.bytes[...])
  }

  /// A message of a client or server on Ethernet; see ``init(_:options:minimumLength:)``.
  public init(
    operation: BOOTPHeader.Operation, transactionID: UInt32, clientMAC: MACAddress,
    hops: UInt8 = 0, secondsElapsed: UInt16 = 0,
    flags: BOOTPHeader.Flags = BOOTPHeader.Flags(isBroadcast: false),
    clientAddress: IPv4Address = .any, yourAddress: IPv4Address = .any,
    nextServerAddress: IPv4Address = .any, relayAgentAddress: IPv4Address = .any,
    options: [(DHCPOptionCode, [UInt8])], minimumLength: Int = usualMinimumLength
  ) {
    self.init(
      BOOTPHeader(
        operation: operation, transactionID: transactionID, clientMAC: clientMAC, hops: hops,
        secondsElapsed: secondsElapsed, flags: flags, clientAddress: clientAddress,
        yourAddress: yourAddress, nextServerAddress: nextServerAddress,
        relayAgentAddress: relayAgentAddress),
      options: options, minimumLength: minimumLength)
  }

  /// A message with options in `file` and `sname` as well (RFC 2132 §9.3).
  ///
  /// An area is used if its list is not `nil`; it ends with an End and zeros as far as there is
  /// room. Option 52 is put first unless `options` holds one, which is then sent as it is.
  /// Returns `nil` if a list does not fit into its field.
  public init?(
    _ header: BOOTPHeader, options: [(DHCPOptionCode, [UInt8])],
    optionsInFile: [(DHCPOptionCode, [UInt8])]?,
    optionsInServerName: [(DHCPOptionCode, [UInt8])]?,
    minimumLength: Int = usualMinimumLength
  ) {
    var header = header
    var overload: UInt8 = 0
    for (bit, field, list) in [
      (1 as UInt8, BOOTPHeader.Field.bootFile, optionsInFile),
      (2, .serverName, optionsInServerName),
    ] {
      guard let list else { continue }
      guard let filled = header.replacing(field, withOptions: list) else { return nil }
      header = filled
      overload |= bit
    }
    var options = options
    if overload != 0, !options.contains(where: { $0.0 == .overload }) {
      options.insert((.overload, [overload]), at: 0)
    }
    self.init(header, options: options, minimumLength: minimumLength)
  }
}

extension BOOTPHeader {
  fileprivate func replacing(
    _ field: Field, withOptions options: [(DHCPOptionCode, [UInt8])]
  ) -> BOOTPHeader? {
    var writer = ByteWriter()
    DHCPOptionArea.write(options, into: &writer)
    if writer.count < field.length { writer.write(DHCPOptionCode.end.rawValue) }
    return replacing(field, with: writer.bytes)
  }
}

extension DHCPOptionArea {
  /// Writes options one after the other, long ones in pieces of 255 octets.
  fileprivate static func write(
    _ options: [(DHCPOptionCode, [UInt8])], into writer: inout ByteWriter
  ) {
    for (code, value) in options {
      writer.write(code.rawValue)
      guard code.hasLength else { continue }
      var rest = value[...]
      while rest.count > 255 {
        writer.write(255 as UInt8)
        writer.write(rest.prefix(255))
        rest = rest.dropFirst(255)
        writer.write(code.rawValue)
      }
      writer.write(UInt8(rest.count))
      writer.write(rest)
    }
  }
}
