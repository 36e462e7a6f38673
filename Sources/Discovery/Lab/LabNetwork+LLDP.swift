import Framing
import LLDP
import Wire

extension LabNetwork {
  mutating func advertised(_ call: Call) -> [Action] {
    let unit = LLDPDataUnit(call.packet.payload)
    return perform(
      ports[call.port].lldp?.handle(.received(unit), at: call.now) ?? [], call.port, at: call.now)
  }

  mutating func perform(
    _ actions: [LLDPSwitchMachine.Action], _ port: Int, at now: Moment
  ) -> [Action] {
    var result: [Action] = []
    for action in actions {
      switch action {
      case .send(let unit):
        let frame = EthernetFrame(
          to: PhoneFrame.nearestBridge, from: ports[port].lldp?.port.chassis ?? .broadcast,
          etherType: .lldp, payload: unit.encoded)
        tally.lldpUnits += 1
        result.append(.send(frame.padded().encoded, port: port, after: .zero))
      case .neighbor(let unit):
        let name = unit.systemName?.printable ?? "somebody without a name"
        result.append(log(port, now, "LLDP of \(name)", "a new neighbor"))
      case .neighborLost:
        result.append(log(port, now, "no LLDP any more", "the neighbor is gone"))
      case .wake(let time): schedule(port, at: time)
      case .cancelTimer: ports[port].wake = nil
      }
    }
    return result
  }

  private func log(_ port: Int, _ now: Moment, _ heard: String, _ decided: String) -> Action {
    .log(
      LabEntry(
        time: now, port: port, vlan: .none, client: nil, heard: heard, decided: decided,
        reason: "IEEE 802.1AB-2016 §9.2"))
  }
}

extension LLDPSwitchPort {
  /// The port so many places further: `1/31`, `1/32` and so on.
  func numbered(_ index: Int) -> LLDPSwitchPort {
    guard index > 0 else { return self }
    var result = self
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let (number, isTooLarge) = (Int(name.suffix(digits)) ?? 0).addingReportingOverflow(index)
    result.name = "\(name.dropLast(digits))\(isTooLarge ? index : number)"
    return result
  }
}
