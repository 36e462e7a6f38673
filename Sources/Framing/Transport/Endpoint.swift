public import Wire

/// One end of a conversation: an address and a port of UDP or TCP.
public struct Endpoint: Hashable, Sendable {
  public let address: IPAddress
  public let port: UInt16

  public init(address: IPAddress, port: UInt16) {
    self.address = address
    self.port = port
  }
}

extension Endpoint: Comparable {
  /// By address, then by port.
  public static func < (left: Endpoint, right: Endpoint) -> Bool {
    left.address == right.address ? left.port < right.port : left.address < right.address
  }
}

extension Endpoint: CustomStringConvertible {
  /// `192.0.2.20:80`, `[2001:db8::20]:80` (RFC 3986 §3.2.2).
  public var description: String {
    switch address {
    case .v4(let address): "\(address):\(port)"
    case .v6(let address): "[\(address)]:\(port)"
    }
  }
}

extension Endpoint: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields(["address": .word(address.description), "port": .number(port)])
  }
}
