import Framing
import Services
import TestSupport
import Testing
import Wire

/// Every SIP message in one frame of the public captures, against what another decoder took from it.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedSIPTests {
  struct Line: OracleLine {
    let frame: Int
    let proto: String
    let malformed: Bool
    let encap: Bool
    let protocols: String
    let method: String?
    let status: Int?
    let callId: String?
    let cseq: String?
    let userAgent: String?
    let from: String?
    let auth: String?
  }

  static let messages: [(message: SIPMessage, line: Line, place: Comment)] =
    ((try? SharedFiles.oracleFrames("misc", as: Line.self)) ?? []).compactMap { frame in
      let line = frame.line
      guard line.proto == "sip", !line.encap, !line.malformed, line.protocols.hasPrefix("eth"),
        line.method != nil || line.status != nil
      else { return nil }
      let packet = Packet(frame.bytes[...], linkType: .ethernet)
      guard let message = try? SIPMessage(packet.payload) else { return nil }
      return (message, line, Comment(rawValue: frame.place))
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
      #expect(message.hasAuthorization == (line.auth != nil), place)
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
