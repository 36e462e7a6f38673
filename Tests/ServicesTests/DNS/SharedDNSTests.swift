import Framing
import Services
import TestSupport
import Testing
import Wire

/// Every DNS message of the public captures, against what another decoder took from it.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedDNSTests {
  struct Fields: Decodable {
    let id: String?
    let rcode: Int?
    let qnames: [String]?
    let qtypes: [Int]?
    let a: [String]?
    let aaaa: [String]?
    let counts: [Int]?
  }

  static let messages: [(message: DNSMessage, line: Fields, place: Comment)] =
    MiscLine<Fields>.all("dns").compactMap { frame, fields in
      let isRaw = !frame.line.protocols.hasPrefix("eth")
      let packet = Packet(frame.bytes[...], linkType: isRaw ? .raw : .ethernet)
      guard case .udp = packet.transport, let message = try? DNSMessage(packet.payload) else {
        return nil
      }
      return (message, fields, Comment(rawValue: frame.place))
    }

  @Test func `questions and addresses are those that another decoder sees`() {
    #expect(Self.messages.count > 400)
    for (message, line, place) in Self.messages {
      #expect(message.error == nil, place)
      #expect(message.id == line.id.flatMap { UInt16($0.dropFirst(2), radix: 16) }, place)
      #expect(message.questions.map(\.name.text.printable) == line.qnames, place)
      #expect(message.questions.map { Int($0.type.rawValue) } == line.qtypes, place)
      if let code = line.rcode { #expect(Int(message.responseCode.rawValue) == code, place) }
      let addresses = (message.answers + message.authorities + message.additionals)
        .compactMap(\.address)
      let ipv4 = addresses.filter { if case .v4 = $0 { true } else { false } }
      #expect(ipv4.map(\.description) == line.a, place)
      #expect(addresses.count - ipv4.count == line.aaaa?.count, place)
      #expect(
        [
          message.questions.count, message.answers.count, message.authorities.count,
          message.additionals.count,
        ] == line.counts, place)
    }
  }
}
