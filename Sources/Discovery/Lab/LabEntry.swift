public import Framing
public import Wire

/// One decision of a network: when, about whom, what it heard, what it did and why.
public struct LabEntry: Hashable, Sendable {
  public let time: Moment
  /// The port of the switch, counted from 0.
  public let port: Int
  public let vlan: VLANID
  public let client: MACAddress?
  public let heard: String
  public let decided: String
  /// The standard and section, or the fault; empty if neither says so.
  public let reason: String
}

extension LabEntry: CustomStringConvertible {
  public var description: String {
    let place = vlan == .none ? "untagged" : "VLAN \(vlan)"
    let who = client.map { "\($0), " } ?? ""
    return "\(who)\(place): \(heard): \(decided)" + (reason.isEmpty ? "" : " (\(reason))")
  }
}
