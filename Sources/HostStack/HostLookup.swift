// The system's resolver gives a chain of pointers (`getaddrinfo(3)`), copied and given back at once.

package import Framing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Looks a name up as the system does: to be used by a program inside.
package enum HostLookup {
  package enum Outcome: Hashable, Sendable {
    case addresses([IPv4Address])
    /// DNS says that there is none.
    case unknown
    /// No DNS server answers, or none is known.
    case unanswered
  }

  /// No more addresses of a name are told.
  private static let mostAddresses = 16

  package static func addresses(of name: String) -> Outcome {
    var hints = unsafe addrinfo()
    unsafe hints.ai_family = AF_INET
    #if canImport(Glibc)
      unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      unsafe hints.ai_socktype = SOCK_STREAM
    #endif
    var first: UnsafeMutablePointer<addrinfo>? = nil
    let failed = unsafe getaddrinfo(name, nil, &hints, &first)
    guard failed == 0 else {
      return failed == EAI_NONAME || failed == -5 ? .unknown : .unanswered
    }
    defer { unsafe freeaddrinfo(first) }
    var found: [IPv4Address] = []
    var entry = unsafe first
    while let current = unsafe entry, found.count < mostAddresses {
      if let address = unsafe current.pointee.ai_addr, unsafe current.pointee.ai_family == AF_INET {
        let octets = unsafe UnsafeRawBufferPointer(start: address, count: 8)
        let number = unsafe octets[4..<8].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        found.append(IPv4Address(rawValue: number))
      }
      unsafe entry = current.pointee.ai_next
    }
    return .addresses(found)
  }
}
