public import Framing
public import Wire

/// Where RAS messages or calls are taken (H.225.0 TransportAddress).
public struct RASAddress: Hashable, Sendable {
  public let address: IPAddress
  public let port: UInt16

  public init(_ address: IPAddress, port: UInt16) {
    self.address = address
    self.port = port
  }
}

extension RASAddress: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields(["address": .word(address.description), "port": .number(port)])
  }
}
