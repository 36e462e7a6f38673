import DHCP
import Diagnosis
import Discovery
import Framing
import Wire

/// Something that a phone did which another phone in its place can be held against.
struct ReplayStep: Sendable {
  /// What was done: the same word means the same step.
  let action: String
  let time: Moment?
  /// In the capture; `nil` for a simulated phone.
  let frame: Int?
  /// Of a DHCP message.
  let message: DHCPMessage?

  private init(_ action: String, _ time: Moment?, frame: Int?, _ message: DHCPMessage? = nil) {
    self.action = action
    self.time = time
    self.frame = frame
    self.message = message
  }

  /// What the capture's phone did, in order.
  static func steps(of device: Device) -> [ReplayStep] {
    let activity = device.activity
    var steps = device.messages.filter(\.message.isFromClient).compactMap { observed in
      name(of: observed.message, on: observed.vlan).map {
        ReplayStep($0, observed.frame.time, frame: observed.frame.number, observed.message)
      }
    }
    steps += activity.lookups.elements.filter { $0.type == "A" }.map {
      ReplayStep(
        "DNS \($0.name.printable.lowercased())", $0.asked.first.time, frame: $0.asked.first.number)
    }
    steps += activity.files.elements.map {
      ReplayStep(
        "file /\(ServerText.path(of: $0.target.printable))", $0.asked.time, frame: $0.asked.number)
    }
    steps += activity.registrations.elements.map {
      ReplayStep(
        "register with \($0.server.address)", $0.asked.first.time, frame: $0.asked.first.number)
    }
    return steps.sorted { ($0.frame ?? 0) < ($1.frame ?? 0) }
  }

  /// What a simulated phone does; `nil` for what nobody else would see.
  init?(_ entry: RunEntry) {
    guard case .did(let action) = entry.event else { return nil }
    switch action {
    case .send(let frame):
      guard case .dhcp(let message, _, _) = frame.content,
        let name = Self.name(of: message, on: frame.tag?.id ?? .none)
      else { return nil }
      self.init(name, entry.time, frame: nil, message)
    case .resolve(let name, _): self.init("DNS \(name.lowercased())", entry.time, frame: nil)
    case .fetch(let request):
      self.init("file /\(ServerText.path(of: request.url))", entry.time, frame: nil)
    case .register(let server, _):
      self.init("register with \(ServerText.host(of: server))", entry.time, frame: nil)
    default: return nil
    }
  }

  private static func name(of message: DHCPMessage, on vlan: VLANID) -> String? {
    guard let type = message.messageType else { return nil }
    let place = vlan == .none ? "untagged" : "on VLAN \(vlan)"
    return "\(type.description.trimmingPrefix("DHCP")) \(place)"
  }
}
