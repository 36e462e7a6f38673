import DHCP
import Framing
import LLDP
import Wire

/// One phone from link up to registration: what happens goes into the recording, and what is true
/// of it into the truth.
struct StartUp {
  var recording = Recording()
  var phone: Phone
  let family: StartUpFamily
  var truth: StartUpTruth
  /// Of other phones in the same capture.
  var others: [StartUpTruth] = []
  /// In front of file names.
  var directory: String

  init(_ family: StartUpFamily, _ number: UInt8 = 0x33) {
    self.family = family
    phone = Phone(family.model, number)
    directory = family.directory
    truth = StartUpTruth(
      family: family.name, families: family.siblings,
      phone: .init(
        mac: phone.mac.description, hostName: phone.hostName, model: family.model.name),
      verdicts: [.provisioned])
  }
}

// MARK: - Up to the address

extension StartUp {
  mutating func comeUp(at port: SwitchPort = .plain) {
    recording.comeUp(phone, at: port)
  }

  /// From now on its frames carry the tag of a VLAN.
  mutating func tag(_ vlan: VLANID = Site.voiceVLAN) {
    phone.tags = [VLANTag(vlan, priority: Site.voiceTag.priority)]
  }

  mutating func untag() {
    phone.tags = []
  }

  /// DISCOVER to ACK.
  mutating func lease(from server: DHCPServer) {
    recording.lease(&phone, from: server)
    noteAddress()
  }

  /// The same with the family's own string, which is what the phone goes by then.
  mutating func lease(on subnet: Subnet = .data, more: String = "") {
    lease(from: family.server(subnet, more: more))
    truth.servers = family.servers
  }

  /// The address it has is the one it uses.
  mutating func noteAddress() {
    truth.usedVLAN = phone.tags.last?.id.rawValue ?? 0
  }

  mutating func settle() {
    recording.settle(phone)
  }

  /// Link, address and router, untagged, as at any port.
  mutating func begin(at port: SwitchPort = .plain, more: String = "") {
    comeUp(at: port)
    lease(more: more)
    settle()
  }

  /// The same with an answer of its own.
  mutating func begin(at port: SwitchPort = .plain, leasingFrom server: DHCPServer) {
    comeUp(at: port)
    lease(from: server)
    settle()
  }

  /// Gives its address back.
  mutating func release(from server: DHCPServer) {
    recording.release(&phone, from: server)
    recording.wait(.milliseconds(900))
  }

  /// DISCOVERs in vain, for a minute unless the intervals say otherwise.
  mutating func discoverInVain(intervals: [Int] = [4, 8, 16, 32]) {
    phone.beginTransaction()
    recording.discoverInVain(phone, intervals: intervals)
    recording.wait(.seconds(2))
  }

  /// LLDP of both sides goes on every thirty seconds, and nothing else is heard.
  mutating func idle(seconds: Int, at port: SwitchPort = .plain) {
    for _ in 0..<(seconds / 30) {
      recording.wait(.seconds(30))
      recording.advertise(port)
      recording.advertise(phone)
    }
  }
}
