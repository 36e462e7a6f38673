public import Framing
public import Wire

/// What the relay agent, often the access switch, adds about the client's place: option 82
/// (RFC 3046 §2.0), sub-options in the order they were added.
public struct RelayAgentInformation: Hashable, Sendable {
  public let subOptions: [DHCPSubOption]

  /// Returns `nil` for no sub-option at all, which the option cannot say.
  public init?(_ subOptions: [DHCPSubOption]) {
    guard !subOptions.isEmpty else { return nil }
    self.subOptions = subOptions
  }

  /// Sub-option 1: the port the request came in by, in the agent's own form.
  public var circuitID: ArraySlice<UInt8>? { value(of: 1) }
  /// Sub-option 2: who is at the other end of that port, in the agent's own form.
  public var remoteID: ArraySlice<UInt8>? { value(of: 2) }
  /// Sub-option 5 (RFC 3527): the network the address is to be of.
  public var linkSelection: IPv4Address? { address(5) }
  /// Sub-option 11 (RFC 5107): the address the client is to know the server by.
  public var serverIdentifierOverride: IPv4Address? { address(11) }

  private func value(of code: UInt8) -> ArraySlice<UInt8>? {
    subOptions.first { $0.code == code }?.value
  }

  private func address(_ code: UInt8) -> IPv4Address? {
    value(of: code).flatMap { try? IPv4Address(whole: $0, reading: "relay agent information") }
  }

  /// Registry "DHCP Relay Agent Sub-Option Codes" of IANA; `nil` if not in it.
  public static func name(ofSubOption code: UInt8) -> String? { names[code] }

  private static let names: [UInt8: String] = [
    1: "Circuit ID", 2: "Remote ID", 4: "DOCSIS device class", 5: "Link selection",
    6: "Subscriber ID", 7: "RADIUS attributes", 8: "Authentication",
    9: "Vendor-specific information", 10: "Relay agent flags",
    11: "Server identifier override", 12: "Relay agent identifier",
    13: "Access technology type", 14: "Access network name", 15: "Access point name",
    16: "Access point BSSID", 17: "Operator identifier", 18: "Operator realm",
    19: "Source port", 150: "Link selection (Cisco)", 151: "Virtual subnet selection",
    152: "Virtual subnet selection control",
  ]
}

// MARK: - Wire format

extension RelayAgentInformation: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.relayAgentInformation]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    guard reader.remaining.count >= 2 else {
      throw reader.error(.length(reader.remaining.count, expected: "at least 2"))
    }
    var subOptions: [DHCPSubOption] = []
    while !reader.isAtEnd { subOptions.append(try DHCPSubOption(decoding: &reader)) }
    self.subOptions = subOptions
  }

  public func encode(into writer: inout ByteWriter) {
    for subOption in subOptions { subOption.encode(into: &writer) }
  }

  public var fieldValue: FieldValue {
    .list(
      subOptions.map { subOption in
        var fields = [FieldValue.Field("code", .number(subOption.code))]
        if let name = Self.name(ofSubOption: subOption.code) {
          fields.append(.init("name", .word(name)))
        }
        fields.append(.init("value", .octets(subOption.value)))
        return .record(fields)
      })
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    guard let option = RelayAgentInformation(try reader.list()) else {
      throw reader.error(expected: "at least one sub-option")
    }
    self = option
  }
}
