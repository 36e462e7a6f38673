import Discovery
import Framing
import HostStack
import Wire

/// Serves the files of a scenario to phones on a link: for each HTTP server a host inside this
/// machine, in which an installed program serves a folder.
struct AnsweredFiles: ~Copyable {
  enum Told {
    /// To be put onto the link.
    case frame([UInt8])
    case note(String)
  }

  private struct Host {
    let stack: HostStack
    let address: IPv4Address
    /// Of what its program said, the beginning of a line.
    var line: [UInt8] = []
    var isGone = false
  }

  private var hosts: [Host]
  private var gateway: LabGateway
  private var notes: [String]

  /// No more hosts are made: each is a process.
  private static let mostHosts = 8
  /// Of a line that a program says, no more is told.
  private static let longestLine = 512
  /// What a program may say in a day of requests.
  private static let mostOctets = 1 << 30

  /// Makes hosts of the servers that serve HTTP; `nil` if there is none.
  ///
  /// - Parameter user: who the programs run as, if not who runs this one.
  init?(_ network: ScenarioNetwork, user: HostUser?) throws(HostStackError) {
    let served = network.fileServers.filter { $0.scheme == .http && $0.conduct == .serves }
    notes = network.fileServers.filter { $0.scheme != .http || $0.conduct == .untrusted }
      .map { "the file server \($0.address) is not served: only HTTP is" }
    let addresses = served.map(\.address).reduce(into: [IPv4Address]()) { known, address in
      if !known.contains(address) { known.append(address) }
    }
    guard !addresses.isEmpty, let program = Self.program else { return nil }
    hosts = []
    gateway = LabGateway(network, hosts: Array(addresses.prefix(Self.mostHosts)))
    if addresses.count > Self.mostHosts {
      notes.append("\(addresses.count - Self.mostHosts) file servers are too many and not served")
    }
    for (index, address) in addresses.prefix(Self.mostHosts).enumerated() {
      let here = served.filter { $0.address == address }
      let stack = try HostStack(
        running: HostSideLink.arguments(
          mac: LabGateway.mac(ofHost: index), user: user, hasFolder: true))
      for (name, octets) in Self.files(of: here).sorted(by: { $0.key < $1.key }) {
        try stack.save(octets, as: name)
      }
      stack.configure(Self.place(of: address))
      for port in Set(here.map(\.port)).sorted() {
        _ = stack.run(
          HostCommand(
            [program, "httpd", "-f", "-vv", "-p", "\(address):\(port)", "-h", HostStack.folder],
            limit: .zero, mostOctets: Self.mostOctets))
      }
      hosts.append(Host(stack: stack, address: address))
    }
  }

  /// Somebody else in a network of its own, whoever it may be, is its router: the gateway answers ARP
  /// for everybody.
  private static func place(of address: IPv4Address) -> HostAddress {
    let mask = IPv4Address(255, 0, 0, 0)
    let others = [1, 2].map { IPv4Address(rawValue: address.rawValue ^ $0) }
    let router = others.first { ![0, ~mask.rawValue].contains($0.rawValue & ~mask.rawValue) }
    return HostAddress(address, mask: mask, router: router)
  }

  /// What serves them.
  static var program: String? { HostCommand.find("busybox") }

  /// What is answered with a status is not there.
  private static func files(of servers: [ScenarioFileServer]) -> [String: [UInt8]] {
    servers.reduce(into: [:]) { files, server in
      for (path, octets) in server.files where server.statuses[path] == nil { files[path] = octets }
    }
  }

  /// What to wait for.
  var descriptors: [Int32] { hosts.filter { !$0.isGone }.map(\.stack.descriptor) }

  /// The hosts' addresses, for a filter.
  static func filter(_ network: ScenarioNetwork) -> String {
    Set(network.fileServers.map(\.address)).sorted { $0.rawValue < $1.rawValue }
      .prefix(mostHosts).map { " or (ip and dst host \($0))" }.joined()
  }

  /// Takes a frame of the link; `false` if it is for no host.
  mutating func hear(_ packet: Packet, _ octets: [UInt8]) -> Bool {
    guard case .host(let index, let inside)? = gateway.heard(packet, octets) else { return false }
    hosts[index].stack.hear(inside)
    return true
  }

  /// What the hosts have told, one thing at a time; `nil` if nothing.
  mutating func next() -> Told? {
    if !notes.isEmpty { return .note(notes.removeFirst()) }
    for index in hosts.indices where !hosts[index].isGone {
      do throws(HostStackError) {
        while let event = try hosts[index].stack.next() {
          if let told = told(event, index) { return told }
        }
      } catch {
        hosts[index].isGone = true
        return .note("the file server \(hosts[index].address) is gone: \(error)")
      }
    }
    return nil
  }

  private mutating func told(_ event: HostEvent, _ index: Int) -> Told? {
    let address = hosts[index].address
    switch event {
    case .frame(let octets):
      switch gateway.said(octets, by: index) {
      case .host(let other, let octets)?: hosts[other].stack.hear(octets)
      case .link(let octets)?: return .frame(octets)
      case nil: break
      }
      return nil
    case .configured(let notes): self.notes += notes.map { "the file server \(address): \($0)" }
    case .output(_, _, let octets): addLines(octets, index)
    case .ended(_, let exit):
      notes.append("the program of the file server \(address) ended: \(exit)")
    }
    return notes.isEmpty ? nil : .note(notes.removeFirst())
  }

  /// A program speaks in lines, which come in pieces.
  private mutating func addLines(_ octets: [UInt8], _ index: Int) {
    for octet in octets {
      if octet != UInt8(ascii: "\n") {
        if hosts[index].line.count < Self.longestLine { hosts[index].line.append(octet) }
        continue
      }
      let line = WireText(hosts[index].line[...]).printable
      notes.append("file server \(hosts[index].address): \(line)")
      hosts[index].line = []
    }
  }
}
