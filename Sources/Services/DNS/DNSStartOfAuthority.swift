public import Framing
public import Wire

/// Who is responsible for a zone (RFC 1035 §3.3.13). In the authorities of a negative answer it says
/// for how long that answer holds (RFC 2308 §5).
public struct DNSStartOfAuthority: Hashable, Sendable {
  public var primaryServer: DNSName
  /// A mail address with the first full stop in place of the at sign.
  public var mailbox: DNSName
  public var serial: UInt32
  // Seconds.
  public var refresh: UInt32
  public var retry: UInt32
  public var expire: UInt32
  /// Seconds for which a negative answer may be kept, if the record's time to live is not less.
  public var minimum: UInt32

  public init(
    primaryServer: DNSName, mailbox: DNSName, serial: UInt32, refresh: UInt32, retry: UInt32,
    expire: UInt32, minimum: UInt32
  ) {
    self.primaryServer = primaryServer
    self.mailbox = mailbox
    self.serial = serial
    self.refresh = refresh
    self.retry = retry
    self.expire = expire
    self.minimum = minimum
  }

  init(decoding reader: inout ByteReader, within message: ArraySlice<UInt8>) throws(DecodeError) {
    primaryServer = try DNSName(decoding: &reader, within: message)
    mailbox = try DNSName(decoding: &reader, within: message)
    serial = try reader.readInteger()
    refresh = try reader.readInteger()
    retry = try reader.readInteger()
    expire = try reader.readInteger()
    minimum = try reader.readInteger()
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(primaryServer.encoded)
    writer.write(mailbox.encoded)
    for number in [serial, refresh, retry, expire, minimum] { writer.write(number) }
    return writer.bytes
  }
}

extension DNSStartOfAuthority: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "primaryServer": .text(primaryServer.text), "mailbox": .text(mailbox.text),
      "serial": .number(serial), "refresh": .number(refresh), "retry": .number(retry),
      "expire": .number(expire), "minimum": .number(minimum),
    ])
  }
}
