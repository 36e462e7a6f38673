import Driver
import Framing
import HostStack
import Wire

/// What a probed phone has above Ethernet: the host inside, and the errand it is on.
struct ProbeHost: ~Copyable {
  private let host: HostStack
  private let mac: MACAddress
  private let verifies: Bool
  private let curl = HostCommand.find("curl")
  private var own = IPv4Address.any
  private var errand: ProbeErrand?

  enum Told {
    /// To be put onto the link, with the tag of the phone.
    case frame([UInt8])
    case note(String)
    case performed(ProbeTask, ProbeOutcome)
  }

  init(_ host: HostStack, mac: MACAddress, verifies: Bool) {
    self.host = host
    self.mac = mac
    self.verifies = verifies
  }

  var descriptor: Int32 { host.descriptor }

  func hear(_ frame: [UInt8]) { host.hear(frame) }

  mutating func become(_ address: ProbeAddress?) {
    giveUp()
    guard let address else { return }
    own = address.address
    host.configure(
      HostAddress(
        address.address, mask: address.mask, router: address.router, mtu: address.mtu,
        resolvers: address.resolvers, domain: address.domain))
  }

  /// Begins a task, in place of the one before; what came of it if that is known at once.
  mutating func begin(_ task: ProbeTask) -> (ProbeTask, ProbeOutcome)? {
    giveUp()
    var errand = ProbeErrand(task, own: own, mac: mac, curl: curl, verifies: verifies)
    guard let command = errand.command else { return (task, errand.nothing) }
    errand.begin(as: host.run(command))
    self.errand = errand
    return nil
  }

  private mutating func giveUp() {
    if let errand { host.cancel(errand.number) }
    errand = nil
  }

  /// What it has told, if anything.
  mutating func next() throws(HostStackError) -> Told? {
    while let event = try host.next() {
      switch event {
      case .frame(let octets): return .frame(octets)
      case .configured(let notes):
        if !notes.isEmpty { return .note(notes.joined(separator: "; ")) }
      case .output(let number, let isError, let octets):
        if number == errand?.number { errand?.told(octets, isError: isError) }
      case .ended(let number, let exit):
        guard number == errand?.number, let next = errand?.ended(exit), let task = errand?.task
        else { continue }
        switch next {
        case .run(let command): errand?.begin(as: host.run(command))
        case .done(let outcome):
          errand = nil
          return .performed(task, outcome)
        }
      }
    }
    return nil
  }
}
