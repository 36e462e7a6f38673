import Framing
import Wire

/// One phone at one moment of its start-up.
struct Phone {
  let model: PhoneModel
  let mac: MACAddress
  /// The tags of its frames, outermost first.
  var tags: [VLANTag] = []
  var subnet = Subnet.data
  /// What it was given; `.any` without a lease.
  var address = IPv4Address.any
  /// A host name that it does not make itself.
  var givenName: String?
  /// The servers that it tells by LLDP.
  var fileServer = IPv4Address.any
  var callServer = IPv4Address.any
  var isRegistered = false
  /// Of the DHCP exchange it is in.
  private(set) var transactionID: UInt32
  /// The TCP and UDP port that it takes next.
  private(set) var nextPort: UInt16 = 49_152

  /// `number` is the last octet of its MAC address.
  init(_ model: PhoneModel, _ number: UInt8 = 0x33) {
    self.model = model
    mac = MACAddress(lowBitsOf: model.macPrefix | UInt64(number))
    transactionID = UInt32(truncatingIfNeeded: mac.rawValue) ^ 0x3D00_0000
  }

  /// `AV`, a letter for the organization in the MAC address, and its last three octets.
  var hostName: String {
    if let givenName { return givenName }
    let letters: [UInt32: String] = [
      0x00_04_0D: "A", 0x00_1B_4F: "B", 0x00_09_6E: "E", 0x00_60_1D: "L", 0x00_07_3B: "T",
    ]
    let suffix = Hex.string(of: mac.octets.suffix(3)).uppercased()
    return "AV" + (letters[mac.oui.rawValue] ?? "X") + suffix
  }

  mutating func beginTransaction() {
    transactionID &+= 1
  }

  mutating func takePort() -> UInt16 {
    defer { nextPort += 1 }
    return nextPort
  }

  /// The same VLAN as frames of the network carry it, without the phone's priority; a tag that
  /// carries nothing else is not answered with one.
  var networkTags: [VLANTag] {
    tags.filter { $0.id != .none }.map { VLANTag($0.id, type: $0.type) }
  }
}
