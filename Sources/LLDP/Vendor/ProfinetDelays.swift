public import Wire

/// The delays that a PROFINET port measured, in nanoseconds; 0 means not measured.
///
/// IEC 61158-6-10, subtype 1: five times four octets.
public struct ProfinetDelays: Hashable, Sendable {
  public var receiveLocal: UInt32
  public var receiveRemote: UInt32
  public var transmitLocal: UInt32
  public var transmitRemote: UInt32
  public var cable: UInt32

  public init(
    receiveLocal: UInt32, receiveRemote: UInt32, transmitLocal: UInt32, transmitRemote: UInt32,
    cable: UInt32
  ) {
    self.receiveLocal = receiveLocal
    self.receiveRemote = receiveRemote
    self.transmitLocal = transmitLocal
    self.transmitRemote = transmitRemote
    self.cable = cable
  }
}

// MARK: - Wire format

extension ProfinetDelays: ProfinetPayload {
  public static let subtype: UInt8 = 1
  public static let name = "PROFINET Measured Delay Values"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    receiveLocal = try reader.readInteger()
    receiveRemote = try reader.readInteger()
    transmitLocal = try reader.readInteger()
    transmitRemote = try reader.readInteger()
    cable = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    for delay in [receiveLocal, receiveRemote, transmitLocal, transmitRemote, cable] {
      writer.write(delay)
    }
  }

  public var fieldValue: FieldValue {
    .fields([
      "receiveLocalNanoseconds": .number(receiveLocal),
      "receiveRemoteNanoseconds": .number(receiveRemote),
      "transmitLocalNanoseconds": .number(transmitLocal),
      "transmitRemoteNanoseconds": .number(transmitRemote),
      "cableNanoseconds": .number(cable),
    ])
  }
}
