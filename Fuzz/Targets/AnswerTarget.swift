import Capture
import DHCP
import Diagnosis
import Discovery
import Framing
import LLDP
import Wire

extension FuzzTarget {
  /// Frames to `answer`: the first octet chooses the fault and the clients, then come the records of
  /// ``StoryFrames``. What is sent can be read without a problem, and is bounded.
  static let answer = FuzzTarget("answer", longestInput: 6000) { capture in
    let records =
      capture.dhcp.map { StoryFrames.record(.messageOfClient, $0.encoded) }
      + capture.lldp.map { StoryFrames.record(.unitOfPhone, $0.encoded) }
      + capture.frames.map { StoryFrames.record(.frame, $0.bytes) }
    return [0, 0x80, 7].map { [$0] + records.flatMap(\.self) }
  } check: { octets in
    guard let choice = octets.first else { return }
    var configuration = LabNetwork.Configuration(FuzzNetwork.scenario(choice & 0x7F))
    configuration.answersAnybody = choice & 0x80 != 0
    var lab = LabNetwork(configuration)
    var sent = claimSound(lab.linkUp(at: .epoch))
    var heard = 0
    for frame in StoryFrames(octets.dropFirst()).frames {
      let now = frame.time ?? .epoch
      if let timer = lab.nextTimer, timer <= now { sent += claimSound(lab.timerFired(at: now)) }
      let answers = claimSound(lab.handle(frame: frame.bytes, at: now))
      claim(answers <= 4, "a frame has few answers: \(answers)")
      sent += answers
      heard += 1
    }
    sent += claimSound(lab.shutDown(at: .epoch + .seconds(3600)))
    let tally = lab.tally
    claim(tally.messages <= heard, "no more messages than frames")
    claim(
      tally.answers + tally.arpAnswers + tally.lldpUnits == sent,
      "what is sent is counted: \(tally), \(sent)")
  }
}

/// Every frame that is sent is whole; gives their number.
private func claimSound(_ actions: [LabNetwork.Action]) -> Int {
  var sent = 0
  for action in actions {
    switch action {
    case .send(let octets, let port, let delay):
      sent += 1
      claim(port == 0 && delay >= .zero && delay < .seconds(60), "it is sent soon, and here")
      claimSound(octets)
    case .log(let entry):
      claimPrintable("\(entry.heard) \(entry.decided) \(entry.reason)")
    case .wake: break
    }
  }
  return sent
}

private func claimSound(_ octets: [UInt8]) {
  claim((60...1514).contains(octets.count), "a frame is \(octets.count) octets long")
  let packet = Packet(octets[...], linkType: .ethernet)
  claim(packet.notes.isEmpty, "what is sent is read without a note: \(packet.notes)")
  switch FrameContent(packet) {
  case .dhcp(let message):
    claim(message.framingErrors.isEmpty, "options are whole: \(message.framingErrors)")
    claim(!message.isFromClient && message.messageType != nil, "a server's message is sent")
  case .lldp(let unit):
    claim(
      unit.framingError == nil, "a data unit is whole: \(String(describing: unit.framingError))")
  case .other:
    guard case .arp(let message)? = packet.network else {
      fatalError("broken: DHCP, LLDP and ARP are sent, nothing else")
    }
    claim(message.operation == .reply, "ARP is answered, not asked")
  case .cdp, .dhcpv6: fatalError("broken: DHCP, LLDP and ARP are sent, nothing else")
  }
}
