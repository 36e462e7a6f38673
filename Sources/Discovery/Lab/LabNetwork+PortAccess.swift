import DHCP
import Framing
import Services
import Wire

extension LabNetwork {
  /// Frames of other protocols than LLDP and EAPOL pass.
  public func isOpen(port: Int) -> Bool {
    !ports.indices.contains(port) || ports[port].access?.isOpen ?? true
  }

  mutating func authenticated(_ call: Call) -> [Action] {
    guard let frame = try? EAPOLFrame(call.packet.payload) else { return [] }
    return perform(
      ports[call.port].access?.handle(.received(frame), at: call.now) ?? [], call.port,
      at: call.now)
  }

  mutating func perform(
    _ actions: [AuthenticatorMachine.Action], _ port: Int, at now: Moment
  ) -> [Action] {
    var result: [Action] = []
    for action in actions {
      switch action {
      case .send(let frame):
        let octets = EthernetFrame(
          to: ports[port].neighbor ?? PhoneFrame.accessGroup,
          from: ports[port].lldp?.port.chassis ?? Self.switchMAC,
          etherType: .eapol, payload: frame.encoded)
        result.append(.send(octets.padded().encoded, port: port, after: .zero))
      case .changed(let isOpen):
        guard configuration.tellsDecisions else { continue }
        result.append(
          .log(
            LabEntry(
              time: now, port: port, vlan: .none, client: nil, heard: "802.1X",
              decided: isOpen ? "the port is open" : "the port is closed",
              reason: "IEEE 802.1X-2020 §8")))
      case .wake(let time):
        ports[port].accessWake = time
        due.insert(port, at: time)
      case .cancelTimer: ports[port].accessWake = nil
      }
    }
    return result
  }

  /// A switch without LLDP, locally administered.
  private static let switchMAC = MACAddress(lowBitsOf: 0x0200_5E00_0001)

  /// What the port does not let through; DHCP alone is told of.
  func dropped(_ call: Call) -> [Action] {
    guard call.packet.destinationPort == 67 else { return [] }
    return entry(
      call, call.packet.source, "DHCP", "dropped: the port waits for 802.1X",
      "IEEE 802.1X-2020 §8")
  }
}
