// The system's list of interfaces is a chain of pointers (`getifaddrs(3)`), copied and given back at
// once.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether an interface is there and up, by name.
struct InterfaceState: Hashable, Sendable {
  /// One of the same name that was made anew has another.
  let index: UInt32
  let isUp: Bool

  /// All interfaces of now.
  static var current: [String: InterfaceState] {
    var first: UnsafeMutablePointer<ifaddrs>? = nil
    guard unsafe getifaddrs(&first) == 0 else { return [:] }
    defer { unsafe freeifaddrs(first) }
    var states: [String: InterfaceState] = [:]
    var entry = unsafe first
    while let current = unsafe entry {
      let name = unsafe String(cString: current.pointee.ifa_name)
      let flags = unsafe current.pointee.ifa_flags
      unsafe entry = current.pointee.ifa_next
      guard states[name] == nil else { continue }
      states[name] = InterfaceState(
        index: unsafe if_nametoindex(name), isUp: flags & UInt32(bitPattern: isUpFlag) != 0)
    }
    return states
  }

  #if canImport(Glibc)
    private static let isUpFlag = Int32(IFF_UP)
  #else
    private static let isUpFlag = IFF_UP
  #endif
}
