public import Framing

/// How a phone stands at a moment, as far as others on the wire can tell.
public struct PhoneStanding: Hashable, Sendable {
  public let mac: MACAddress
  public let address: IPv4Address?
  public let mask: IPv4Address?
  public let router: IPv4Address?
  /// In front of its frames.
  public let tag: VLANTag?
  public let signaling: PhoneBehaviour.Signaling
  public let model: String

  init(_ phone: PhoneMachine) {
    mac = phone.configuration.mac
    address = phone.lease?.address
    mask = phone.lease?.mask
    router = phone.router ?? phone.lease?.routers.first
    tag = phone.tagging.tag(priority: PriorityCodePoint(lowBitsOf: 0))
    signaling = phone.configuration.profile.behaviour.signaling
    model = phone.configuration.model
  }
}
