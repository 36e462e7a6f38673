public import Framing
import Wire

extension BOOTPHeader {
  /// A header for a client or server on Ethernet, with empty `sname` and `file`.
  public init(
    operation: Operation, transactionID: UInt32, clientMAC: MACAddress, hops: UInt8 = 0,
    secondsElapsed: UInt16 = 0, flags: Flags = Flags(isBroadcast: false),
    clientAddress: IPv4Address = .any, yourAddress: IPv4Address = .any,
    nextServerAddress: IPv4Address = .any, relayAgentAddress: IPv4Address = .any
  ) {
    var writer = ByteWriter(room: Self.length)
    writer.write(operation.rawValue)
    writer.write(HardwareType.ethernet.rawValue)
    writer.write(6 as UInt8)
    writer.write(hops)
    writer.write(transactionID)
    writer.write(secondsElapsed)
    writer.write(flags.rawValue)
    for address in [clientAddress, yourAddress, nextServerAddress, relayAgentAddress] {
      address.encode(into: &writer)
    }
    clientMAC.encode(into: &writer)
    writer.write(repeatElement(0, count: Self.length - writer.count))
    self.init(writer.bytes[...])
  }

  /// A copy with other octets in one field, followed by zeros.
  ///
  /// Returns `nil` if they are more than the field holds or the header does not reach it.
  public func replacing(_ field: Field, with content: some Collection<UInt8>) -> BOOTPHeader? {
    guard content.count <= field.length, octets(of: field) != nil else { return nil }
    var writer = ByteWriter()
    writer.write(octets)
    writer.overwrite(at: field.offset, with: repeatElement(0, count: field.length))
    writer.overwrite(at: field.offset, with: content)
    return BOOTPHeader(writer.bytes[...])
  }
}
