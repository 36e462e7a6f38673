// The list of libpcap is a chain of pointers, copied and given back at once.

import CPcap
import Framing
import Wire

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension NetworkInterface {
  /// Every network interface that libpcap knows (`pcap_findalldevs`), and Linux's "any" for all of
  /// them; what else libpcap can capture on, such as buses, is left out. Each is opened for a moment, without
  /// promiscuous mode, to see whether that is possible.
  public static func all() throws(LiveError) -> [NetworkInterface] {
    var message = [CChar](repeating: 0, count: Int(PCAP_ERRBUF_SIZE))
    var first: UnsafeMutablePointer<pcap_if_t>? = nil
    guard unsafe pcap_findalldevs(&first, &message) == 0 else {
      throw LiveError(interface: "interfaces", .cannotOpen(PcapHandle.text(message)))
    }
    defer { unsafe pcap_freealldevs(first) }
    let network = InterfaceState.current
    var interfaces: [NetworkInterface] = []
    var entry = unsafe first
    while let current = unsafe entry {
      let name = unsafe String(cString: current.pointee.name)
      if network[name] != nil || name == "any" {
        interfaces.append(unsafe NetworkInterface(current.pointee, name: name))
      }
      unsafe entry = current.pointee.next
    }
    return interfaces
  }

  /// The interface of this name.
  public static func named(_ name: String) throws(LiveError) -> NetworkInterface {
    guard let found = try all().first(where: { $0.name == name }) else {
      throw LiveError(interface: name, .noSuchInterface)
    }
    return found
  }

  private init(_ entry: pcap_if_t, name: String) {
    var addresses: [IPAddress] = []
    var mac: MACAddress?
    var item = unsafe entry.addresses
    while let current = unsafe item {
      if let address = unsafe current.pointee.addr {
        switch unsafe SocketAddress(address) {
        case .ip(let address): addresses.append(address)
        case .mac(let address): mac = address
        case nil: break
        }
      }
      unsafe item = current.pointee.next
    }
    let linkType: LinkType?
    var problem: LiveError.Kind?
    do throws(LiveError) {
      linkType = try PcapHandle(name, Self.look).linkType
    } catch {
      linkType = nil
      problem = error.kind
    }
    self.init(
      name: name, summary: unsafe entry.description.map { unsafe String(cString: $0) }, mac: mac,
      addresses: addresses, flags: Flags(pcap: unsafe entry.flags), linkType: linkType,
      problem: problem)
  }

  /// Opens without disturbing anything.
  private static var look: LiveOptions {
    var options = LiveOptions()
    options.isPromiscuous = false
    options.bufferOctets = 1 << 20
    return options
  }
}

extension NetworkInterface.Flags {
  fileprivate init(pcap flags: UInt32) {
    self = []
    if flags & UInt32(PCAP_IF_UP) != 0 { insert(.isUp) }
    if flags & UInt32(PCAP_IF_RUNNING) != 0 { insert(.isRunning) }
    if flags & UInt32(PCAP_IF_LOOPBACK) != 0 { insert(.isLoopback) }
    if flags & UInt32(PCAP_IF_WIRELESS) != 0 { insert(.isWireless) }
  }
}
