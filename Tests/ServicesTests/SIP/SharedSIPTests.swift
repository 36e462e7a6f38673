import Framing
import Services
import TestSupport
import Testing
import Wire

/// Every SIP message in one frame of the public captures, against what another decoder took from it.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedSIPTests {
  struct Fields: Decodable {
    let method: String?
    let status: Int?
    let callId: String?
    let cseq: String?
    let userAgent: String?
    let from: String?
    let auth: String?
  }

  static let messages: [(message: SIPMessage, line: Fields, place: Comment)] =
    MiscLine<Fields>.all("sip").compactMap { frame, fields in
      let packet = Packet(frame.bytes[...], linkType: .ethernet)
      guard fields.method != nil || fields.status != nil,
        let message = try? SIPMessage(packet.payload)
      else { return nil }
      return (message, fields, Comment(rawValue: frame.place))
    }

  @Test func `headers are those that another decoder sees`() {
    #expect(Self.messages.count > 100)
    for (message, line, place) in Self.messages {
      #expect(message.method?.printable == line.method, place)
      #expect(message.status.map(Int.init) == line.status, place)
      #expect(message.callID?.printable == line.callId, place)
      let sequence = message.sequence.map { "\($0.number) \($0.method)" }
      #expect(sequence == line.cseq, place)
      #expect(message.userAgent?.printable == line.userAgent, place)
      #expect(message.header("From")?.printable == line.from, place)
      #expect(message.header("Authorization")?.printable == line.auth, place)
    }
  }

  @Test func `responses find their requests`() {
    let keys = Set(
      Self.messages.filter(\.message.isRequest).compactMap { SIPTransactionKey($0.message) })
    let answered = Self.messages.filter { pair in
      !pair.message.isRequest && SIPTransactionKey(pair.message).map(keys.contains) == true
    }
    #expect(answered.count > 20)
  }
}
