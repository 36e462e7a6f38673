public import DHCP
public import Framing

/// The messages of one client that belong together: same transaction, same VLAN, in order.
///
/// A phone that leaves a VLAN begins anew, and may keep the number of its transaction.
public struct DHCPExchange: Sendable {
  public let transactionID: UInt32
  public let vlan: VLANID
  /// At least one.
  public private(set) var messages: [ObservedDHCP]

  public func messages(_ type: DHCPMessageType) -> [ObservedDHCP] {
    messages.filter { $0.type == type }
  }

  public var discovers: [ObservedDHCP] { messages(.discover) }
  public var offers: [ObservedDHCP] { messages(.offer) }
  public var requests: [ObservedDHCP] { messages(.request) }
  public var acknowledgement: ObservedDHCP? { messages(.ack).last }

  /// Sorts a client's messages into exchanges, in the order of their first messages.
  static func exchanges(of messages: [ObservedDHCP]) -> [DHCPExchange] {
    var exchanges: [DHCPExchange] = []
    var index: [Key: Int] = [:]
    for observed in messages {
      guard let transaction = observed.message.header.transactionID else { continue }
      let key = Key(transactionID: transaction, vlan: observed.vlan)
      if let at = index[key] {
        exchanges[at].messages.append(observed)
      } else {
        index[key] = exchanges.count
        exchanges.append(
          DHCPExchange(transactionID: transaction, vlan: observed.vlan, messages: [observed]))
      }
    }
    return exchanges
  }

  private struct Key: Hashable {
    let transactionID: UInt32
    let vlan: VLANID
  }
}
