public import Framing
public import Wire

/// A message of another protocol that rides along (type 0x0008): its owner and number as in a SNAP
/// header, then octets of the owner's. Cisco's clusters of switches use it (protocol 0x0112).
public struct CDPProtocolHello: Hashable, Sendable {
  public var owner: SNAPHeader
  public var message: ArraySlice<UInt8>

  public init(_ owner: SNAPHeader, message: ArraySlice<UInt8>) {
    self.owner = owner
    self.message = message
  }
}

// MARK: - Wire format

extension CDPProtocolHello: CDPPayload {
  public static let type = CDPTLVType.protocolHello
  public static let name = "Protocol Hello"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    owner = try SNAPHeader(decoding: &reader)
    message = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    owner.encode(into: &writer)
    writer.write(message)
  }

  public var fieldValue: FieldValue {
    .fields(["owner": owner.fieldValue, "message": .octets(message)])
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    var header = try record.required("owner", "an object with oui and protocolId").record()
    owner = SNAPHeader(
      try header.required("oui", "an organization").read(),
      protocolID: try header.required("protocolId", "a number").read(EtherType.self).rawValue)
    try header.finish()
    message = try record.required("message", "octets in hexadecimal").octets()
    try record.finish()
  }
}
