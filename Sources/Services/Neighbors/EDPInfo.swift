public import Wire

/// Which port of an Extreme switch sends, and what software runs on it: type 2, 32 octets.
public struct EDPInfo: Hashable, Sendable {
  /// Counted from 0; people count from 1.
  public let slot: UInt16
  /// Counted from 0; people count from 1.
  public let port: UInt16
  public let virtualChassis: UInt16
  public let reserved: ArraySlice<UInt8>
  /// One number an octet, the build last.
  public let version: UInt32
  public let connections: ArraySlice<UInt8>
  public let remainder: ArraySlice<UInt8>

  init(decoding reader: inout ByteReader) throws(DecodeError) {
    slot = try reader.readInteger()
    port = try reader.readInteger()
    virtualChassis = try reader.readInteger()
    reserved = try reader.readBytes(6)
    version = try reader.readInteger()
    connections = try reader.readBytes(16)
    remainder = reader.readRest()
  }

  /// Slot and port as they stand on the device: `1/24`.
  public var portName: String { "\(UInt32(slot) + 1)/\(UInt32(port) + 1)" }

  /// `7.4.1.0`
  public var versionText: String {
    "\(version >> 24).\(version >> 16 & 255).\(version >> 8 & 255).\(version & 255)"
  }
}

extension EDPInfo: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "port": .word(portName), "virtualChassis": .number(virtualChassis),
      "version": .word(versionText), "connections": .octets(connections),
    ])
  }
}
