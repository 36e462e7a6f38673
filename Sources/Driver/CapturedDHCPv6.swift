import DHCPv6
import Diagnosis
import Discovery
import Framing
import Wire

/// What the capture's DHCPv6 servers answered its phone, by VLAN and by what was asked.
struct CapturedDHCPv6: Sendable {
  private let exchanges: [Exchange]
  /// How often each question was asked here.
  private var asked: [Question: Int] = [:]

  /// So long a phone may wait for an answer that the capture cannot tell of.
  private static let patience = Duration.seconds(3)

  private struct Question: Hashable, Sendable {
    let type: DHCPv6MessageType
    let vlan: VLANID
  }

  private struct Exchange: Sendable {
    let question: Question
    let message: ObservedDHCPv6
    var answers: [ObservedDHCPv6] = []
  }

  init(_ messages: [ObservedDHCPv6]) {
    var exchanges: [Exchange] = []
    for observed in messages {
      if observed.isFromClient {
        guard let type = observed.message.type else { continue }
        exchanges.append(
          Exchange(question: Question(type: type, vlan: observed.vlan), message: observed))
      } else if let index = exchanges.lastIndex(where: { exchange in
        exchange.message.message.transactionID == observed.message.transactionID
          && exchange.question.vlan == observed.vlan
      }) {
        exchanges[index].answers.append(observed)
      }
    }
    self.exchanges = exchanges
  }

  mutating func answers(to message: DHCPv6Message, tag: VLANTag?) -> [WorldAnswer] {
    let vlan = tag?.id ?? .none
    guard let type = message.type, type != .release else { return [] }
    let question = Question(type: type, vlan: vlan)
    let count = asked[question, default: 0]
    asked[question] = count + 1
    let same = exchanges.filter { $0.question == question }
    // The same question again gets the answer that it got then; after the last, the last one.
    guard let exchange = same.indices.contains(count) ? same[count] : same.last else {
      let place = vlan == .none ? "untagged" : "on VLAN \(vlan)"
      return [WorldAnswer(.unknown("nobody sent a \(type) \(place)"), after: Self.patience)]
    }
    return exchange.answers.compactMap { answer in
      guard let told = answer.message.addressed(to: message) else { return nil }
      let delay = answer.frame.since(exchange.message.frame) ?? .milliseconds(1)
      return WorldAnswer(
        .heard(.dhcpv6(told, tag: tag, from: answer.sender ?? .broadcast)),
        after: max(delay, .microseconds(1)))
    }
  }
}

extension DHCPv6Message {
  /// The same answer to another client's question: its transaction, its identifier and the number
  /// of its association.
  fileprivate func addressed(to question: DHCPv6Message) -> DHCPv6Message? {
    let client = question.option(.clientID)
    let association = question.option(.nonTemporaryAssociation)?.value.prefix(4)
    let told = options.map { option -> DHCPv6Option in
      switch option.code {
      case .clientID: return client ?? option
      case .nonTemporaryAssociation:
        guard let association, association.count == 4, option.value.count >= 4 else {
          return option
        }
        return DHCPv6Option(option.code, value: association + option.value.dropFirst(4)) ?? option
      default: return option
      }
    }
    guard let type else { return nil }
    return DHCPv6Message(
      type, transactionID: question.transactionID ?? 0, options: told)
  }
}
