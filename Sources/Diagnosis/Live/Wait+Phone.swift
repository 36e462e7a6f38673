import DHCP
import Discovery
import Framing
import SSON
import Streams
import Wire

extension PhoneCase {
  /// What it waits for as far as the capture goes.
  var waits: [Wait] { waitsForDHCP + waitsForServers }

  /// The client's messages at the end that nobody answered, all on one VLAN.
  private var unanswered: [ObservedDHCP] {
    let own = device.messages.suffix(while: { $0.message.isFromClient })
    guard let last = own.last, last.type == .discover || last.type == .request else { return [] }
    return Array(
      own.suffix(while: { $0.vlan == last.vlan && ($0.type == .discover || $0.type == .request) }))
  }

  private var waitsForDHCP: [Wait] {
    let asked = unanswered
    guard let first = asked.first, let last = asked.last, let begin = first.frame.time else {
      return []
    }
    let place = first.vlan == .none ? "untagged" : "on VLAN \(first.vlan)"
    let what = last.type == .discover ? "DISCOVER" : "REQUEST"
    let stamps = asked.map(\.frame)
    var waits = [
      Wait(
        frames: stamps, due: begin + Wait.patience,
        message: "no answer to its \(what) \(place) for \(Wait.patience.shortText)",
        key: "dhcp \(first.frame.number)")
    ]
    if first.vlan != .none, last.type == .discover, let test = vlanTest, test.seconds > 0 {
      waits.append(
        Wait(
          frames: stamps, due: begin + .seconds(test.seconds),
          message: "VLANTEST (\(test.seconds) s, \(test.source)) has run out \(place): "
            + "it should ask without the tag now",
          key: "vlantest \(first.frame.number)"))
    }
    return waits
  }

  private var vlanTest: (seconds: Int, source: String)? {
    guard let parameter = prediction[.vlanTest], let text = parameter.value.first,
      let seconds = Int(text)
    else { return nil }
    return (seconds, parameter.source.description)
  }

  private var waitsForServers: [Wait] {
    device.activity.connections.elements.suffix(Self.fewConnections).compactMap { connection in
      guard connection.outcome == .unanswered, let begin = connection.opening.first.time else {
        return nil
      }
      return Wait(
        frames: [connection.opening.first], due: begin + Wait.patience,
        message: "\(connection.id.server) does not answer for \(Wait.patience.shortText)",
        key: "tcp \(connection.id.server)")
    }
  }

  /// Only what it tried last counts while it waits.
  private static let fewConnections = 4
}

extension Array {
  /// The elements at the end that all satisfy a condition.
  fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice<Element> {
    let start = lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}

extension ArraySlice {
  fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice<Element> {
    let start = lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
