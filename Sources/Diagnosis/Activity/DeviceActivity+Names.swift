import Framing
import Services
import Wire

extension DeviceActivity {
  /// A question of the device to a DNS server, or the answer.
  mutating func note(
    _ message: DNSMessage, server: IPAddress, vlan: VLANID, at frame: FrameStamp
  ) {
    guard let question = message.questions.first else { return }
    let (name, type) = (question.name.text, question.type.description)
    let matches = { (lookup: NameLookup) in
      lookup.server == server && lookup.type == type
        && lookup.name.printable.lowercased() == name.printable.lowercased()
    }
    guard message.isResponse else {
      let isKnown = lookups.updateNewest(where: matches) { lookup in
        lookup.asked.append(frame)
      }
      guard !isKnown else { return }
      lookups.append(
        NameLookup(
          name: name, type: type, server: server, vlan: vlan, asked: FrameRun(frame)))
      return
    }
    lookups.updateNewest(where: matches) { lookup in
      let addresses = message.answers.lazy.compactMap(\.address)
      lookup.answer = NameLookup.Answer(
        frame: frame, code: message.responseCode.description,
        addresses: Array(addresses.prefix(NameLookup.mostAddresses)),
        hasRecords: !message.answers.isEmpty)
    }
  }
}
