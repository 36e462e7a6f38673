import DHCP
import Diagnosis
import Discovery
import Framing
import Wire

/// What the capture's DHCP servers answered its phone, by VLAN and by what was asked.
struct CapturedDHCP: Sendable {
  private let exchanges: [Exchange]
  /// How often each question was asked here.
  private var asked: [Question: Int] = [:]
  /// Where answers come from.
  let peer: MACAddress?

  /// So long a phone may wait for an OFFER that the capture cannot tell of: LLDP may take it to
  /// another VLAN before.
  private static let patience = Duration.seconds(3)

  /// A message of the phone, and the answers until its next one.
  private struct Exchange: Sendable {
    let question: Question
    let message: ObservedDHCP
    var answers: [ObservedDHCP] = []

    func isAnswered(by answer: ObservedDHCP) -> Bool {
      message.vlan == answer.vlan
        && message.message.header.transactionID == answer.message.header.transactionID
    }
  }

  /// What a server goes by when it answers.
  private enum Question: Hashable, Sendable {
    case discover(VLANID)
    /// For the OFFER of this server.
    case request(VLANID, server: IPv4Address)
    /// For an address that the phone holds or remembers.
    case extend(VLANID, address: IPv4Address)
    case inform(VLANID)

    init?(_ message: DHCPMessage, _ vlan: VLANID) {
      switch message.messageType {
      case .discover: self = .discover(vlan)
      case .request:
        if let server = message.serverIdentifier {
          self = .request(vlan, server: server)
        } else {
          let held = message.header.clientAddress.flatMap { $0 == .any ? nil : $0 }
          self = .extend(vlan, address: held ?? message.requestedAddress ?? .any)
        }
      case .inform: self = .inform(vlan)
      default: return nil
      }
    }
  }

  init(_ device: Device) {
    var exchanges: [Exchange] = []
    for observed in device.messages {
      if observed.message.isFromClient {
        guard let question = Question(observed.message, observed.vlan) else { continue }
        exchanges.append(Exchange(question: question, message: observed))
      } else if let index = exchanges.lastIndex(where: { $0.isAnswered(by: observed) }) {
        exchanges[index].answers.append(observed)
      }
    }
    self.exchanges = exchanges
    peer = exchanges.flatMap(\.answers).compactMap(\.sender).first
  }

  mutating func answers(to message: DHCPMessage, tag: VLANTag?) -> [WorldAnswer] {
    let vlan = tag?.id ?? .none
    guard let question = Question(message, vlan) else { return [] }
    let count = asked[question, default: 0]
    asked[question] = count + 1
    let same = exchanges.filter { $0.question == question }
    // The same question again gets the answer that it got then; after the last, the last one.
    if let exchange = same.indices.contains(count) ? same[count] : same.last {
      return exchange.answers.map { answer($0, to: message, tag: tag, in: exchange) }
    }
    return answersByInference(to: message, question, tag: tag)
  }

  /// A phone that remembers a VLAN begins where a new one does not.
  private func hint(_ vlan: VLANID) -> String {
    let first = exchanges.first {
      if case .discover = $0.question { true } else { false }
    }
    guard let begun = first?.message.vlan, begun != vlan, begun != .none else { return "" }
    return """
      ; the phone of the capture begins on VLAN \(begun): --set L2QVLAN=\(begun) lets this one \
      begin there, too
      """
  }

  private func answer(
    _ observed: ObservedDHCP, to message: DHCPMessage, tag: VLANTag?, in exchange: Exchange,
    as type: DHCPMessageType? = nil
  ) -> WorldAnswer {
    let delay = observed.frame.since(exchange.message.frame) ?? .milliseconds(1)
    return WorldAnswer(
      .heard(
        .dhcp(
          observed.message.addressed(to: message, as: type), tag: tag,
          from: observed.sender ?? .broadcast)),
      after: max(delay, .microseconds(1)))
  }

  /// The last exchange of a VLAN with such an ACK, and its first one.
  private func lastACK(
    on vlan: VLANID, where isIt: (ObservedDHCP) -> Bool
  ) -> (ack: ObservedDHCP, exchange: Exchange)? {
    for exchange in exchanges.reversed() where exchange.message.vlan == vlan {
      let ack = exchange.answers.first { $0.type == .ack && isIt($0) }
      if let ack { return (ack, exchange) }
    }
    return nil
  }

  /// An ACK tells what the server would have offered; nothing else is inferred.
  private func answersByInference(
    to message: DHCPMessage, _ question: Question, tag: VLANTag?
  ) -> [WorldAnswer] {
    let vlan = tag?.id ?? .none
    let place = vlan == .none ? "untagged" : "on VLAN \(vlan)"
    if case .discover = question {
      guard let (ack, exchange) = lastACK(on: vlan, where: { _ in true }) else {
        return [
          WorldAnswer(
            .unknown("nobody sent a DISCOVER \(place)\(hint(vlan))"), after: Self.patience)
        ]
      }
      return [
        WorldAnswer(
          .note(
            """
            assumed: the server offers what it acknowledged in frame \(ack.frame.number); the \
            capture has no DISCOVER \(place)
            """)),
        answer(ack, to: message, tag: tag, in: exchange, as: .offer),
      ]
    }
    if case .request(_, let server) = question {
      // The capture may hold the ACK of a REQUEST that names no server.
      let accepted = lastACK(on: vlan) { $0.message.serverIdentifier == server }
      if let (ack, exchange) = accepted {
        return [answer(ack, to: message, tag: tag, in: exchange)]
      }
      return [WorldAnswer(.unknown("nobody accepted an OFFER of \(server) \(place)"))]
    }
    return [WorldAnswer(.unknown("no such REQUEST was sent \(place)"))]
  }
}

extension DHCPMessage {
  /// The same answer to another client's question: its transaction, flags and address.
  ///
  /// - Parameter type: instead of its own.
  fileprivate func addressed(to question: DHCPMessage, as type: DHCPMessageType?) -> DHCPMessage {
    var octets = encoded
    let asked = question.encoded
    for field in [BOOTPHeader.Field.transactionID, .flags, .clientHardwareAddress] {
      let range = field.offset..<field.offset + field.length
      guard octets.count >= range.upperBound, asked.count >= range.upperBound else { continue }
      octets.replaceSubrange(range, with: asked[range])
    }
    if let type {
      let option = DHCPMessage(octets[...]).options.first { $0.code == .messageType }
      if let option, option.value.count == 1 { octets[option.value.startIndex] = type.rawValue }
    }
    return DHCPMessage(octets[...])
  }
}
