public import Framing
public import Wire

/// Where a service is found (RFC 2782): an SRV record.
public struct DNSService: Hashable, Sendable {
  /// Lower ones are tried first.
  public var priority: UInt16
  /// The share of one target among those of the same priority.
  public var weight: UInt16
  public var port: UInt16
  /// The root says that the service is not there.
  public var target: DNSName

  public init(priority: UInt16, weight: UInt16, port: UInt16, target: DNSName) {
    self.priority = priority
    self.weight = weight
    self.port = port
    self.target = target
  }

  /// The target should not be compressed, but some servers do it.
  init(decoding reader: inout ByteReader, within message: ArraySlice<UInt8>) throws(DecodeError) {
    priority = try reader.readInteger()
    weight = try reader.readInteger()
    port = try reader.readInteger()
    target = try DNSName(decoding: &reader, within: message)
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(priority)
    writer.write(weight)
    writer.write(port)
    writer.write(target.encoded)
    return writer.bytes
  }
}

extension DNSService: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "priority": .number(priority), "weight": .number(weight), "port": .number(port),
      "target": .text(target.text),
    ])
  }
}
