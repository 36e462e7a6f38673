public import Framing
public import Wire

/// What one port of an Extreme Networks switch says about itself (EDP), as TLVs in wire order.
///
/// It follows a SNAP header (00-E0-2B, protocol 0x00BB). No standard describes it; what devices
/// send agrees on this:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------+---------------+-------------------------------+
/// |    version    |   reserved    |            length             |
/// +---------------+---------------+-------------------------------+
/// |           checksum            |           sequence            |
/// +-------------------------------+-------------------------------+
/// |        identifier type        |     device (MAC address)      |
/// +-------------------------------+                               +
/// |                                                               |   then TLVs
/// +---------------------------------------------------------------+
/// ```
public struct EDPMessage: Hashable, Sendable {
  public let version: UInt8
  public let reserved: UInt8
  /// Octets of the whole message.
  public let length: UInt16
  public let checksum: UInt16
  public let sequence: UInt16
  /// 0: a MAC address.
  public let identifierType: UInt16
  public let device: MACAddress
  public let tlvs: [EDPTLV]
  /// The octets from where framing failed.
  public let trailer: ArraySlice<UInt8>
  public let framingError: DecodeError?
  /// The Internet checksum over the whole message says that nothing was changed.
  public let isChecksumCorrect: Bool

  static let headerLength = 16

  /// Only a header that is cut short, or a length that does not fit, is an error.
  public init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = ByteReader(octets, reading: "EDP message")
    version = try reader.readInteger()
    reserved = try reader.readInteger()
    let place = reader
    length = try reader.readInteger()
    checksum = try reader.readInteger()
    sequence = try reader.readInteger()
    identifierType = try reader.readInteger()
    device = try MACAddress(decoding: &reader)
    guard length >= Self.headerLength else {
      throw place.error(.length(Int(length), expected: "at least \(Self.headerLength)"))
    }
    guard Int(length) <= octets.count else {
      throw place.error(.overrun(claimed: Int(length), available: octets.count))
    }
    let whole = octets.prefix(Int(length))
    isChecksumCorrect = InternetChecksum(of: Array(whole)).sum == 0xFFFF
    var content = ByteReader(whole.dropFirst(Self.headerLength), reading: "EDP TLV")
    var tlvs: [EDPTLV] = []
    var failure: DecodeError?
    do throws(DecodeError) {
      while !content.isAtEnd {
        let tlv = try EDPTLV(decoding: &content)
        tlvs.append(tlv)
        if tlv.type == .null { break }
      }
    } catch {
      failure = error
    }
    self.tlvs = tlvs
    framingError = failure
    trailer = content.readRest()
  }

  /// The message that `packet` carries; `nil` if it carries something else.
  public init?(_ packet: Packet) throws(DecodeError) {
    guard packet.llc?.snap == Self.snap else { return nil }
    try self.init(packet.payload)
  }

  public static let snap = SNAPHeader(OUI(lowBitsOf: 0x00_E0_2B), protocolID: 0x00BB)

  /// The sender's name.
  public var name: WireText? { tlvs.lazy.compactMap(\.display).first }
  /// The sender's port and software.
  public var info: EDPInfo? { tlvs.lazy.compactMap { $0.info?.value }.first }
  public var vlans: [EDPVLAN] { tlvs.compactMap { $0.vlan?.value } }
}

extension EDPMessage: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("version", .number(version)), .init("length", .number(length)),
      .init("checksum", .number(checksum)), .init("isChecksumCorrect", .flag(isChecksumCorrect)),
      .init("sequence", .number(sequence)), .init("identifierType", .number(identifierType)),
      .init("device", .word(device.description)),
      .init("tlvs", .list(tlvs.map(\.fieldValue))),
    ]
    if !trailer.isEmpty { fields.append(.init("trailer", .octets(trailer))) }
    if let framingError { fields.append(.init("error", .word(framingError.description))) }
    return .record(fields)
  }
}
