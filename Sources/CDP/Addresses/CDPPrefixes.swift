public import Framing
public import Wire

/// What a stub router tells for on-demand routing, and what its hub answers (type 0x0007): the
/// networks behind the sender, five octets each, or one default gateway in exactly four octets.
public enum CDPPrefixes: Hashable, Sendable {
  case defaultGateway(IPv4Address)
  case networks([Network])
}

// MARK: - Wire format

extension CDPPrefixes: CDPPayload {
  public static let type = CDPTLVType.prefixes
  public static let name = "IP Prefixes"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let count = reader.remaining.count
    if count == 4 {
      self = .defaultGateway(try IPv4Address(decoding: &reader))
      return
    }
    guard count.isMultiple(of: 5) else {
      throw reader.error(.length(count, expected: "4 or a multiple of 5 octets"))
    }
    var networks: [Network] = []
    while !reader.isAtEnd {
      networks.append(
        Network(
          address: try IPv4Address(decoding: &reader), prefixLength: try reader.readInteger()))
    }
    self = .networks(networks)
  }

  public func encode(into writer: inout ByteWriter) {
    switch self {
    case .defaultGateway(let address):
      address.encode(into: &writer)
    case .networks(let networks):
      for network in networks {
        network.address.encode(into: &writer)
        writer.write(network.prefixLength)
      }
    }
  }

  public var fieldValue: FieldValue {
    switch self {
    case .defaultGateway(let address):
      .fields(["defaultGateway": .word(address.description)])
    case .networks(let networks):
      .fields(["networks": .list(networks.map { .word($0.description) })])
    }
  }

  /// An object with `defaultGateway`, or with a list of `networks`.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    if let gateway = try record.optional("defaultGateway", as: IPv4Address.self) {
      self = .defaultGateway(gateway)
    } else {
      var networks: [Network] = []
      for element in try record.required("networks", "a list of networks").elements() {
        networks.append(
          try element.word("a network such as \"198.51.100.0/24\"") { Network($0) })
      }
      self = .networks(networks)
    }
    try record.finish()
  }
}

// MARK: - Field types

extension CDPPrefixes {
  public struct Network: Hashable, Sendable, CustomStringConvertible {
    public var address: IPv4Address
    /// Bits; more than 32 is nonsense that a sender can say.
    public var prefixLength: UInt8

    public init(address: IPv4Address, prefixLength: UInt8) {
      self.address = address
      self.prefixLength = prefixLength
    }

    /// Reads `198.51.100.0/24`; anything else is `nil`.
    init?(_ text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let address = IPv4Address(parts[0]),
        let prefixLength = UInt8(parts[1])
      else { return nil }
      self.init(address: address, prefixLength: prefixLength)
    }

    public var description: String { "\(address)/\(prefixLength)" }
  }
}
