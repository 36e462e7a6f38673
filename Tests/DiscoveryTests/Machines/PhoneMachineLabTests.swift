import DHCP
import Foundation
import Framing
import LLDP
import SSON
import TestSupport
import Testing
import Wire

@testable import Discovery

/// What another program says of a phone in a capture.
private struct Truth: Decodable {
  struct VLAN: Decodable { let used: Int? }
  struct Lease: Decodable { let ip: String }
  struct Fetch: Decodable { let url: String }
  let vlan: VLAN
  let lease: Lease?
  let servers: [String: String]?
  let fetched: [Fetch]?
}

/// The phone of this package in the networks of captures of another phone.
@Suite(.enabled(if: SharedFiles.exist)) struct PhoneMachineLabTests {
  static let folder = SharedFiles.folder.appending(path: "captures/lab")
  static let stories = [
    "b01-242-absent", "b02-httpsrvr-misspelt", "b03-lldp-vlan-differs", "b04-voice-vlan-silent",
    "b06-settings-404", "b07-242-quotes", "full-boot-j179", "k03-option43", "k05-list-failover",
  ]

  @Test(arguments: stories)
  func `it ends in the VLAN, with the address and the servers of the phone`(
    name: String
  ) throws {
    let truth = try JSONDecoder().decode(
      Truth.self, from: Data(contentsOf: Self.folder.appending(path: "\(name).truth.json")))
    let file = [UInt8](try Data(contentsOf: Self.folder.appending(path: "\(name).pcap")))
    var world = try ScriptedNetwork()
    for frame in frames(ofCapture: file) {
      let packet = Packet(frame[...], linkType: .ethernet)
      switch PhoneMachine.Input(packet) {
      case .dhcp(let message, let tag, _)? where message.messageType == .ack:
        world.scopes[tag?.id.rawValue ?? 0] = .init(
          address: message.header.yourAddress ?? .any, recorded: message)
      case .lldp(let unit)?:
        let isSwitch = unit.first(MEDCapabilities.self)?.deviceType == .networkConnectivity
        if isSwitch { world.advertisement = (unit, 0) }
      default: break
      }
    }
    world.run(until: 120)
    #expect(Int(world.machine.tagging.vlan?.rawValue ?? 0) == truth.vlan.used ?? 0)
    #expect(world.machine.lease?.address.description == truth.lease?.ip)
    for (name, value) in truth.servers ?? [:] where name == "HTTPSRVR" || name == "HTTPDIR" {
      #expect(world.machine.value(of: SSONName(name))?.value.joined(separator: ",") == value)
    }
  }
}
