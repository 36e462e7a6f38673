public import Framing
public import Wire

/// The MAC address of a PROFINET device, whose ports have others.
///
/// IEC 61158-6-10, subtype 5: six octets.
public struct ProfinetChassisMAC: Hashable, Sendable {
  public var address: MACAddress

  public init(_ address: MACAddress) {
    self.address = address
  }
}

// MARK: - Wire format

extension ProfinetChassisMAC: ProfinetPayload {
  public static let subtype: UInt8 = 5
  public static let name = "PROFINET Chassis MAC"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    address = try MACAddress(decoding: &reader)
  }

  public func encode(into writer: inout ByteWriter) {
    address.encode(into: &writer)
  }

  public var fieldValue: FieldValue { .fields(["address": .word(address.description)]) }
}

extension LLDPDataUnit {
  /// The first PROFINET Chassis MAC that can be read; there should be at most one.
  public var profinetChassisMAC: MACAddress? { first(ProfinetChassisMAC.self)?.address }
}
