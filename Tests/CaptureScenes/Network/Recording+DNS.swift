import Framing
import Services
import Wire

/// Names and times: DNS (RFC 1035) and NTP (RFC 5905).
extension Recording {
  /// A question for the address of `name`, and what the name server says; `nil` is no answer.
  mutating func lookUp(
    _ name: String, for phone: inout Phone, answer: DNSAnswer?, times: Int = 1
  ) {
    guard let domain = DNSName(name) else { return }
    let port = phone.takePort()
    let id = port ^ 0x5A5A
    let question = DNSQuestion(domain, .a)
    for attempt in 0..<times {
      if attempt > 0 { wait(.seconds(2)) }
      send(
        DNSMessage(id: id, questions: [question]).encoded, from: phone, port: port,
        to: Site.nameServer, port: 53)
    }
    guard let answer else { return }
    var records: [DNSRecord] = []
    var code = DNSResponseCode.noError
    switch answer {
    case .address(let address):
      records = [DNSRecord(domain, .address(address), timeToLive: 300)]
    case .noSuchName: code = .nameError
    case .nothing: break
    }
    self.answer(
      DNSMessage(
        id: id, flags: [.response, .recursionDesired, .recursionAvailable], responseCode: code,
        questions: [question], answers: records
      ).encoded, from: Site.nameServer, port: 53, to: phone, port: port)
  }

  enum DNSAnswer {
    case address(IPv4Address)
    case noSuchName
    /// No error, and no record.
    case nothing
  }

  /// The time is asked for; a server of stratum 1 answers, or none.
  mutating func askTime(for phone: inout Phone, isAnswered: Bool) {
    let port = phone.takePort()
    let empty = [UInt8](repeating: 0, count: 44)
    send([0x23, 0, 0, 0] + empty, from: phone, port: port, to: Site.timeServer, port: 123)
    guard isAnswered else { return }
    // Version 4, mode 4; the transmit timestamp in whole seconds since 1900.
    let seconds = UInt32(2_208_988_800 + 1_767_600_000)
    let time = (0..<4).reversed().map { UInt8(truncatingIfNeeded: seconds >> ($0 * 8)) }
    answer(
      [0x24, 1, 0, 0xEC] + [UInt8](repeating: 0, count: 36) + time + [0, 0, 0, 0],
      from: Site.timeServer, port: 123, to: phone, port: port)
  }
}
