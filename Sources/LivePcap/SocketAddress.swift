// An address of the system is a pointer to one of several structures, told apart by their first
// field: it is copied octet by octet, as many as its kind has.

import CPcap
import Framing
import Wire

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An address of an interface, as far as it is of a kind that is known here.
enum SocketAddress: Hashable, Sendable {
  case ip(IPAddress)
  case mac(MACAddress)

  init?(_ pointer: UnsafePointer<sockaddr>) {
    let octets = unsafe UnsafeRawPointer(pointer)
    func bytes(_ range: Range<Int>) -> [UInt8] {
      range.map { unsafe octets.load(fromByteOffset: $0, as: UInt8.self) }
    }
    switch Int32(unsafe pointer.pointee.sa_family) {
    case AF_INET:
      let number = bytes(4..<8).reduce(0) { $0 << 8 | UInt32($1) }
      self = .ip(.v4(IPv4Address(rawValue: number)))
    case AF_INET6:
      guard let address = IPv6Address(bytes(8..<24)) else { return nil }
      self = .ip(.v6(address))
    case Self.linkLayer:
      #if canImport(Glibc)
        // sockaddr_ll: family, protocol, index, kind, packet kind, length of the address, address.
        guard bytes(11..<12) == [6] else { return nil }
        guard let address = MACAddress(bytes(12..<18)), address.rawValue != 0 else { return nil }
      #else
        // sockaddr_dl: eight octets, of which the sixth and seventh are lengths, name, address.
        let lengths = bytes(5..<7)
        let start = 8 + Int(lengths[0])
        guard lengths[1] == 6 else { return nil }
        guard let address = MACAddress(bytes(start..<start + 6)) else { return nil }
      #endif
      self = .mac(address)
    default: return nil
    }
  }

  #if canImport(Glibc)
    private static let linkLayer = AF_PACKET
  #else
    private static let linkLayer = AF_LINK
  #endif
}
