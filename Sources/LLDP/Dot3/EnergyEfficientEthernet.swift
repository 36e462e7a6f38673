public import Wire

/// How long the two ends of a link that sleeps wait for each other to wake up.
///
/// IEEE 802.3-2018 §79.3.5, subtype 5: five times of two octets, in microseconds. An echo is what
/// the sender heard from the other end.
public struct EnergyEfficientEthernet: Hashable, Sendable {
  /// Tw_sys_tx: how long the sender waits before it sends.
  public var transmitMicroseconds: UInt16
  /// Tw_sys_rx: how long it asks the other end to wait.
  public var receiveMicroseconds: UInt16
  /// What it would rather have, if the other end could.
  public var fallbackMicroseconds: UInt16
  public var transmitEchoMicroseconds: UInt16
  public var receiveEchoMicroseconds: UInt16

  public init(
    transmitMicroseconds: UInt16, receiveMicroseconds: UInt16, fallbackMicroseconds: UInt16,
    transmitEchoMicroseconds: UInt16, receiveEchoMicroseconds: UInt16
  ) {
    self.transmitMicroseconds = transmitMicroseconds
    self.receiveMicroseconds = receiveMicroseconds
    self.fallbackMicroseconds = fallbackMicroseconds
    self.transmitEchoMicroseconds = transmitEchoMicroseconds
    self.receiveEchoMicroseconds = receiveEchoMicroseconds
  }
}

// MARK: - Wire format

extension EnergyEfficientEthernet: Dot3Payload {
  public static let subtype: UInt8 = 5
  public static let name = "Energy-Efficient Ethernet"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    transmitMicroseconds = try reader.readInteger()
    receiveMicroseconds = try reader.readInteger()
    fallbackMicroseconds = try reader.readInteger()
    transmitEchoMicroseconds = try reader.readInteger()
    receiveEchoMicroseconds = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(transmitMicroseconds)
    writer.write(receiveMicroseconds)
    writer.write(fallbackMicroseconds)
    writer.write(transmitEchoMicroseconds)
    writer.write(receiveEchoMicroseconds)
  }

  public var fieldValue: FieldValue {
    .fields([
      "transmitMicroseconds": .number(transmitMicroseconds),
      "receiveMicroseconds": .number(receiveMicroseconds),
      "fallbackMicroseconds": .number(fallbackMicroseconds),
      "transmitEchoMicroseconds": .number(transmitEchoMicroseconds),
      "receiveEchoMicroseconds": .number(receiveEchoMicroseconds),
    ])
  }
}
