import Capture
import DHCP
import Discovery
import Framing
import LLDP
import Wire

extension FuzzTarget {
  /// A simulated phone on a wire where anything is said: the first octet chooses its family, then
  /// come the records of ``StoryFrames``; the high bits of a record's kind may also be what the user
  /// or a server does. What it sends is whole, and there is never much of it.
  static let phone = FuzzTarget("phone", longestInput: 6000) { capture in
    let records =
      capture.lldp.map { StoryFrames.record(.unitOfSwitch, $0.encoded) }
      + capture.dhcp.map { StoryFrames.record(.messageOfServer, $0.encoded) }
      + capture.frames.map { StoryFrames.record(.frame, $0.bytes) }
    return (0..<PhoneProfile.all.count).map { [UInt8($0)] + records.flatMap(\.self) }
  } check: { octets in
    guard let choice = octets.first else { return }
    let profile = PhoneProfile.all[Int(choice & 0x7F) % PhoneProfile.all.count]
    var configuration = PhoneMachine.Configuration(
      profile: profile, mac: MACAddress(lowBitsOf: 0x001B_4F11_2233))
    configuration.isFirstStart = choice & 0x80 != 0
    var phone = FuzzPhone(configuration)
    for frame in StoryFrames(octets.dropFirst()).frames {
      phone.hear(frame.bytes, at: frame.time ?? .epoch)
    }
    phone.wait(until: phone.now + .seconds(600))
  }
}

/// A phone that is asked to hold its laws at every step.
private struct FuzzPhone {
  private var machine: PhoneMachine
  private(set) var now = Moment.epoch
  private let mac: MACAddress

  init(_ configuration: PhoneMachine.Configuration) {
    machine = PhoneMachine(configuration)
    mac = configuration.mac
    handle(.linkUp)
  }

  mutating func hear(_ frame: [UInt8], at time: Moment) {
    wait(until: time)
    let packet = Packet(frame[...], linkType: .ethernet)
    if let input = PhoneMachine.Input(packet) {
      handle(input)
    } else if let last = frame.last {
      handle(Self.events[Int(last) % Self.events.count])
    }
  }

  /// What else may happen to a phone.
  private static let events: [PhoneMachine.Input] = [
    .linkDown, .linkUp, .fetched(.status(404)), .fetched(.unreachable), .fetched(.untrusted),
    .fetched(.file(Array("SET HTTPSRVR 192.0.2.11\nGET 46xxsettings.txt\n".utf8))),
    .fetched(.file(Array("SET L2QVLAN 30\nSET L2Q 1\n".utf8))),
    .resolved(name: "files.example.com", addresses: ["192.0.2.12"]),
    .resolved(name: "", addresses: []), .enrollment(.address("https://192.0.2.13")),
    .enrollment(.noneAssigned), .enrollment(.unreachable), .registration(.accepted),
    .registration(.refused), .registration(.challenged), .pressed(.yes), .pressed(.no),
    .pressed(.login), .pressed(.fileServer("192.0.2.14")), .pressed(.code("1234")),
    .pressed(.cancel),
  ]

  /// Lets the timers fire that are due until then.
  mutating func wait(until time: Moment) {
    var fired = 0
    while let next = machine.nextTimer, next.at <= time {
      // LLDP speaks every second at most, DHCP asks a handful of times a minute.
      claim(fired < 5_000, "timers fire without end: \(next)")
      fired += 1
      now = max(now, next.at)
      handle(.timerFired(next.timer))
      claim(
        machine.timers[next.timer].map { $0 > next.at } ?? true,
        "\(next.timer) does not stand still")
    }
    now = max(now, time)
  }

  private mutating func handle(_ input: PhoneMachine.Input) {
    let actions = machine.handle(input, at: now)
    claim(actions.count <= 128, "few things are done at once: \(actions.count)")
    for action in actions {
      switch action {
      case .send(let frame): claimSound(frame)
      case .log(let entry): claimPrintable("\(entry.heard) \(entry.decided)")
      case .wake(let time, _): claim(time >= now, "a timer is set for what is to come")
      case .fetch(let request): claimPrintable(WireText(request.url).printable)
      case .cancel, .resolve, .contactEnrollment, .register, .prompt, .save, .entered: break
      }
    }
  }

  private func claimSound(_ frame: PhoneFrame) {
    let octets = frame.octets
    claim((60...1514).contains(octets.count), "a frame is \(octets.count) octets long")
    let packet = Packet(octets[...], linkType: .ethernet)
    claim(packet.notes.isEmpty, "what is sent is read without a note: \(packet.notes)")
    claim(packet.source == mac, "a phone sends in its own name")
    if case .dhcp(let message, _, _) = frame.content {
      claim(message.framingErrors.isEmpty, "options are whole: \(message.framingErrors)")
      claim(message.isFromClient, "a phone asks")
    }
  }
}
