public import Wire

/// A time in seconds, 32 bits (RFC 2132 §9.2, §9.11, §9.12 and the like).
public struct SecondsOption: Hashable, Sendable {
  public var seconds: UInt32

  public init(_ seconds: UInt32) {
    self.seconds = seconds
  }

  /// All ones: a lease without end (RFC 2131 §3.3). Of meaning for lease times only.
  public var isInfinite: Bool { seconds == .max }
}

// MARK: - Wire format

extension SecondsOption: DHCPOptionPayload {
  /// Lease time, T1, T2; path MTU aging, ARP cache, TCP keepalive; last transaction (RFC 4388);
  /// IPv6-only wait (RFC 8925); PXELINUX reboot time (RFC 5071).
  public static let codes: [DHCPOptionCode] =
    [24, 35, 38, 51, 58, 59, 91, 108, 211].map(DHCPOptionCode.init(rawValue:))

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    seconds = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(seconds)
  }

  public var fieldValue: FieldValue { .number(seconds) }

  public init(reading reader: FieldReader) throws(FieldError) {
    seconds = try reader.integer()
  }
}
