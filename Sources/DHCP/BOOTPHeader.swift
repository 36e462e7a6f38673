public import Framing
import Wire

/// The fixed part of a BOOTP or DHCP message: everything before the vendor area.
///
/// RFC 951 §3, RFC 2131 §2. It is kept as the octets there were, up to 236, and read field by
/// field: a field is `nil` where a cut message does not reach its end.
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------+---------------+---------------+---------------+
/// |      op       |     htype     |     hlen      |     hops      |
/// +---------------+---------------+---------------+---------------+
/// |                              xid                              |
/// +-------------------------------+-------------------------------+
/// |             secs              |B|            zero             |
/// +-------------------------------+-------------------------------+
/// |                            ciaddr                             |
/// +---------------------------------------------------------------+
/// |                            yiaddr                             |
/// +---------------------------------------------------------------+
/// |                            siaddr                             |
/// +---------------------------------------------------------------+
/// |                            giaddr                             |
/// +---------------------------------------------------------------+
/// |                      chaddr (16 octets)                       |
/// +---------------------------------------------------------------+
/// |                       sname (64 octets)                       |
/// +---------------------------------------------------------------+
/// |                       file (128 octets)                       |
/// +---------------------------------------------------------------+
/// ```
public struct BOOTPHeader: Hashable, Sendable {
  /// The octets of a whole header.
  public static let length = 236

  /// What there is of the header: 236 octets, fewer only if the message ends earlier.
  public let octets: ArraySlice<UInt8>

  /// Takes the header from the beginning of a message; octets after it are left alone.
  public init(_ message: ArraySlice<UInt8>) {
    octets = message.prefix(Self.length)
  }

  public var isComplete: Bool { octets.count == Self.length }

  /// The octets of one field, with the frame's indices, or `nil` if the header ends before its end.
  public func octets(of field: Field) -> ArraySlice<UInt8>? {
    let start = octets.startIndex + field.offset
    let end = start + field.length
    return end <= octets.endIndex ? octets[start..<end] : nil
  }

  /// `op`.
  public var operation: Operation? { integer(.operation).map(Operation.init(rawValue:)) }
  /// `htype`.
  public var hardwareType: HardwareType? {
    integer(.hardwareType).map(HardwareType.init(rawValue:))
  }
  /// `hlen`, as sent: it may claim more than the 16 octets of the address field.
  public var hardwareAddressLength: UInt8? { integer(.hardwareAddressLength) }
  public var hops: UInt8? { integer(.hops) }
  /// `xid`: chosen by the client, repeated in the answers.
  public var transactionID: UInt32? { integer(.transactionID) }
  /// `secs`: since the client began to ask for an address or to renew it.
  public var secondsElapsed: UInt16? { integer(.secondsElapsed) }
  public var flags: Flags? { integer(.flags).map(Flags.init(rawValue:)) }
  /// `ciaddr`: the address the client has and can answer ARP for.
  public var clientAddress: IPv4Address? { address(.clientAddress) }
  /// `yiaddr`: the address the client is given.
  public var yourAddress: IPv4Address? { address(.yourAddress) }
  /// `siaddr`: the server of the next step of the start-up, which need not be the DHCP server.
  public var nextServerAddress: IPv4Address? { address(.nextServerAddress) }
  /// `giaddr`: the relay agent, on the network the client is in.
  public var relayAgentAddress: IPv4Address? { address(.relayAgentAddress) }
  /// `chaddr`: all 16 octets.
  public var clientHardwareAddress: ArraySlice<UInt8>? { octets(of: .clientHardwareAddress) }
  /// `sname`: all 64 octets.
  public var serverName: ArraySlice<UInt8>? { octets(of: .serverName) }
  /// `file`: all 128 octets.
  public var bootFile: ArraySlice<UInt8>? { octets(of: .bootFile) }

  /// The client's MAC address: only of hardware type 1 and an address of six octets.
  public var clientMAC: MACAddress? {
    guard hardwareType == .ethernet, hardwareAddressLength == 6 else { return nil }
    // Asked for several times a message, so without a sequence in between.
    guard let octets = clientHardwareAddress, octets.count >= 6 else { return nil }
    let bits = octets.prefix(6).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return MACAddress(lowBitsOf: bits)
  }

  private func integer<Value: FixedWidthInteger & UnsignedInteger>(_ field: Field) -> Value? {
    guard let octets = octets(of: field) else { return nil }
    // Of a whole field nothing can be missing.
    return octets.reduce(0) { $0 << 8 | Value($1) }
  }

  private func address(_ field: Field) -> IPv4Address? {
    integer(field).map(IPv4Address.init(rawValue:))
  }
}
