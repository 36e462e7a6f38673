import Framing

extension DeviceActivity {
  /// The device asked for an address, or told that one is its own.
  mutating func noteQuery(_ arp: ARPMessage, vlan: VLANID, at frame: FrameStamp) {
    guard let target = arp.targetAddress else { return }
    let purpose: AddressQuery.Purpose =
      arp.isProbe ? .probe : arp.isAnnouncement ? .announce : .reach
    let isKnown = addressQueries.updateNewest { query in
      query.target == target && query.vlan == vlan && query.purpose == purpose
    } _: { query in
      query.asked.append(frame)
    }
    guard !isKnown else { return }
    addressQueries.append(
      AddressQuery(target: target, vlan: vlan, purpose: purpose, asked: FrameRun(frame)))
  }

  /// `sender` says that an address is its own, after the device asked for it.
  mutating func noteAnswer(
    for address: IPv4Address, from sender: MACAddress, vlan: VLANID, at frame: FrameStamp
  ) {
    addressQueries.updateNewest { query in
      query.target == address && query.vlan == vlan
    } _: { query in
      guard query.answers.count < AddressQuery.mostAnswers,
        !query.answers.contains(where: { $0.sender == sender })
      else { return }
      query.answers.append(AddressQuery.Answer(sender: sender, frame: frame))
    }
  }
}
