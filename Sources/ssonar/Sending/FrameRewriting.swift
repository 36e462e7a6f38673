import ArgumentParser
import Framing
import Wire

/// What is changed in frames before they are sent.
struct FrameRewriting: ParsableArguments {
  @Option(
    name: .customLong("mac"),
    help: ArgumentHelp(
      "Put another MAC address in the place of one, inside ARP, DHCP and LLDP too; may be repeated.",
      valueName: "old=new"))
  var macs: [Change<MACAddress>] = []

  @Option(
    name: .customLong("address"),
    help: ArgumentHelp(
      "The same with an IPv4 address, with new checksums; texts are left alone.",
      valueName: "old=new"))
  var addresses: [Change<IPv4Address>] = []

  @Option(
    help: ArgumentHelp(
      "Send all frames in this VLAN, 0 to 4094, or 'none' for no tag.", valueName: "vlan"))
  var vlan: TagChange?

  /// Two addresses with an equals sign between them.
  struct Change<Address: LosslessAddress>: ExpressibleByArgument {
    let old: [UInt8]
    let new: [UInt8]

    init?(argument: String) {
      let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let old = Address(String(parts[0])),
        let new = Address(String(parts[1]))
      else { return nil }
      (self.old, self.new) = (old.encoded, new.encoded)
    }
  }

  enum TagChange: ExpressibleByArgument {
    case none
    case tag(VLANID)

    init?(argument: String) {
      if argument == "none" {
        self = .none
      } else if let number = UInt16(argument), number < 4095 {
        self = .tag(VLANID(lowBitsOf: number))
      } else {
        return nil
      }
    }
  }

  /// The frame as it is to be sent.
  func apply(to octets: [UInt8]) -> [UInt8] {
    var frame = RewrittenFrame(octets)
    switch vlan {
    case nil: break
    case .some(.none): frame.setTags([])
    case .some(.tag(let id)): frame.setTags([VLANTag(id)])
    }
    for change in macs { frame.replace(change.old, with: change.new, inHeader: true) }
    for change in addresses { frame.replace(change.old, with: change.new, inHeader: false) }
    if !macs.isEmpty || !addresses.isEmpty { frame.correctChecksums() }
    return frame.octets
  }
}

/// An address that can be read from text and written in octets.
protocol LosslessAddress: WireCodable {
  init?(_ text: String)
}

extension MACAddress: LosslessAddress {}

extension IPv4Address: LosslessAddress {
  init?(_ text: String) {
    self.init(text[...])
  }
}
