public import Framing
public import Wire

/// A hello of the topology protocol of Nortel, later Avaya, switches (SONMP, also called NDP).
///
/// It follows a SNAP header of owner 00-00-81: protocol 0x01A2 to the neighbor on the segment,
/// 0x01A1 through all switches. No standard describes it; what devices send agrees on these eleven
/// octets:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------------------------------------------+
/// |                   management address (IPv4)                   |
/// +-----------------------------------------------+---------------+
/// |              segment: 0, slot, port           |    chassis    |
/// +---------------+---------------+---------------+---------------+
/// |   backplane   |     state     |     links     |
/// +---------------+---------------+---------------+
/// ```
public struct SONMPHello: Hashable, Sendable {
  public let address: IPv4Address
  /// Which port of the sender this came from: 24 bits.
  public let segment: UInt32
  public let chassis: Chassis
  public let backplane: UInt8
  public let state: State
  /// Links to neighbors.
  public let links: UInt8
  /// Octets beyond.
  public let trailer: ArraySlice<UInt8>

  public init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = ByteReader(octets, reading: "SONMP hello")
    address = try IPv4Address(decoding: &reader)
    segment = try reader.readInteger(octets: 3)
    chassis = Chassis(rawValue: try reader.readInteger())
    backplane = try reader.readInteger()
    state = State(rawValue: try reader.readInteger())
    links = try reader.readInteger()
    trailer = reader.readRest()
  }

  /// The hello that `packet` carries; `nil` if it carries something else.
  public init?(_ packet: Packet) throws(DecodeError) {
    guard let snap = packet.llc?.snap, snap == Self.segmentHello || snap == Self.flatHello else {
      return nil
    }
    try self.init(packet.payload)
  }

  public static let owner = OUI(lowBitsOf: 0x00_00_81)
  /// To the neighbor.
  public static let segmentHello = SNAPHeader(owner, protocolID: 0x01A2)
  /// Through all switches.
  public static let flatHello = SNAPHeader(owner, protocolID: 0x01A1)

  /// The sender's slot and port, as its segment number has them.
  public var slot: UInt8 { UInt8(truncatingIfNeeded: segment >> 8) }
  public var port: UInt8 { UInt8(truncatingIfNeeded: segment) }

  public struct State: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let topologyChange = State(rawValue: 1)
    public static let heartbeat = State(rawValue: 2)
    public static let new = State(rawValue: 3)
  }
}

extension SONMPHello.State: CustomStringConvertible {
  public var description: String {
    [1: "topology change", 2: "heartbeat", 3: "new"][rawValue] ?? "state \(rawValue)"
  }
}

extension SONMPHello: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "address": .word(address.description), "segment": .number(segment),
      "slot": .number(slot), "port": .number(port),
      "chassis": .fields([
        "number": .number(chassis.rawValue), "name": .word(chassis.description),
      ]),
      "backplane": .number(backplane), "state": .word(state.description), "links": .number(links),
    ])
  }
}
