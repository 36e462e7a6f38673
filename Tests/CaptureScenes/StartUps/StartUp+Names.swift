import Framing
import Wire

/// DNS, NTP, and ARP beyond the usual.
extension StartUp {
  /// What a DNS server answers (RFC 1035 §4.1.1).
  enum NameAnswer {
    case address(IPv4Address)
    /// Another name, and its address.
    case alias(String, IPv4Address)
    case noSuchName
    case failure
    case silence
  }

  /// A question for an A record at the site's DNS server.
  mutating func resolve(_ name: String, _ outcome: NameAnswer) {
    let port = phone.takePort()
    let question = Self.encoded(name) + [0, 1, 0, 1]
    let id: [UInt8] = [0x10, UInt8(truncatingIfNeeded: port)]
    for _ in 0..<(outcome.isSilent ? 3 : 1) {
      recording.send(
        id + [1, 0, 0, 1, 0, 0, 0, 0, 0, 0] + question, from: phone, port: port,
        to: Site.nameServer, port: 53)
      if outcome.isSilent { recording.wait(.seconds(3)) }
    }
    guard !outcome.isSilent else { return }
    let records = outcome.records
    recording.answer(
      id + [0x81, 0x80 | outcome.code, 0, 1, 0, UInt8(records.count), 0, 0, 0, 0] + question
        + records.flatMap(\.self),
      from: Site.nameServer, port: 53, to: phone, port: port)
  }

  fileprivate static func encoded(_ name: String) -> [UInt8] {
    name.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
  }

  /// Questions for the time that nobody answers (RFC 5905 §7.3, client mode).
  mutating func askTimeInVain() {
    let port = phone.takePort()
    for _ in 0..<3 {
      recording.send(
        [0x23] + [UInt8](repeating: 0, count: 47), from: phone, port: port, to: Site.timeServer,
        port: 123)
      recording.wait(.seconds(4))
    }
  }

  /// The phone makes its address known and asks for its router, which does not answer.
  mutating func seekRouterInVain(_ router: IPv4Address) {
    recording.advertise(phone)
    recording.wait(.seconds(1))
    for _ in 0..<5 {
      recording.ask(for: router, from: phone)
      recording.wait(.seconds(1))
    }
  }

  /// Whether its own address is free (RFC 5227 §2.1.1); a computer says that it is not.
  mutating func probeInConflict() {
    let address = phone.address
    phone.address = .any
    recording.ask(for: address, from: phone)
    recording.reply(for: address, by: Site.computer, to: phone)
  }

  /// Its own address every five seconds, to see that nobody else takes it.
  mutating func watchOwnAddress(times: Int) {
    for _ in 0..<times {
      recording.ask(for: phone.address, from: phone)
      recording.wait(.seconds(5))
    }
  }

  /// A host of its own subnet, which answers.
  mutating func findNeighbor(_ address: IPv4Address, _ owner: MACAddress) {
    recording.ask(for: address, from: phone)
    recording.reply(for: address, by: owner, to: phone)
  }
}

extension StartUp.NameAnswer {
  fileprivate var isSilent: Bool {
    if case .silence = self { true } else { false }
  }

  fileprivate var code: UInt8 {
    switch self {
    case .failure: 2
    case .noSuchName: 3
    case .address, .alias, .silence: 0
    }
  }

  /// Records about the question's name, which begins at octet 12, for an hour.
  fileprivate var records: [[UInt8]] {
    let time: [UInt8] = [0, 0, 0x0E, 0x10]
    func host(_ owner: [UInt8], _ address: IPv4Address) -> [UInt8] {
      owner + [0, 1, 0, 1] + time + [0, 4] + address.encoded
    }
    switch self {
    case .address(let address): return [host([0xC0, 12], address)]
    case .alias(let name, let address):
      let target = StartUp.encoded(name)
      return [
        [0xC0, 12, 0, 5, 0, 1] + time + [0, UInt8(target.count)] + target, host(target, address),
      ]
    case .noSuchName, .failure, .silence: return []
    }
  }
}
