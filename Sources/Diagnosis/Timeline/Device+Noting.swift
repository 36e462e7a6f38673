import DHCP
import Framing
import Wire

/// What a frame adds to the device that sent or got it.
extension Device {
  /// Follows what it says to servers or they to it, and returns how much more is kept after it.
  mutating func follow(
    _ packet: Packet, isOwn: Bool, at stamp: FrameStamp, with observer: inout ActivityObserver
  ) -> Int {
    let before = keptActivity
    if isOwn {
      if packet.destinationPort == 1719, packet.isUDP { speaksH323 = true }
      if packet.isForSIP { speaksSIP = true }
    }
    observer.observe(packet, isOwn: isOwn, of: mac, at: stamp, &activity)
    return keptActivity - before
  }

  /// Makes a change, and returns how much more is kept after it.
  mutating func grow(_ change: (inout Device) -> Void) -> Int {
    let before = kept
    change(&self)
    return kept - before
  }

  mutating func note(_ observed: ObservedDHCP) {
    dhcp.append(observed)
    guard !asksForSiteOption, observed.message.isFromClient,
      let asked = observed.message.parameterRequestList
    else { return }
    asksForSiteOption = asked.contains(.avayaSiteSpecific) || asked.contains(.avayaSiteSpecific4600)
  }

  mutating func noteService(_ observed: ObservedDHCP) {
    var activity = served ?? DHCPServerActivity()
    let message = observed.message
    switch message.messageType {
    case .offer: activity.offers += 1
    case .ack: activity.acknowledgements += 1
    case .nak: activity.refusals += 1
    default: return
    }
    if let server = message.serverIdentifier,
      activity.identifiers.count < DHCPServerActivity.limit
    {
      activity.identifiers.insert(server)
    }
    if activity.vlans.count < DHCPServerActivity.limit { activity.vlans.insert(observed.vlan) }
    if let relay = message.header.relayAgentAddress, relay != .any { activity.isRelayed = true }
    served = activity
  }
}
