import Framing
import Services
import Wire

/// 802.1X between the phone and its port (IEEE 802.1X-2020 §11, RFC 3748).
extension Recording {
  /// The nearest port access entity (§11.1.1).
  private static let port = MACAddress(lowBitsOf: 0x0180_C200_0003)

  mutating func startAuthentication(_ phone: Phone) {
    record(
      EthernetFrame(
        to: Self.port, from: phone.mac, etherType: .eapol, payload: EAPOLFrame(.start).encoded))
  }

  /// The switch asks who is there, or for a password.
  mutating func challenge(_ phone: Phone, _ type: EAPType, identifier: UInt8) {
    wait(.milliseconds(4))
    let data: [UInt8] = type == .md5 ? [16] + [UInt8](repeating: 0xA5, count: 16) : []
    say(EAPPacket(.request, identifier: identifier, type: type, data: data[...]), to: phone)
  }

  mutating func respond(_ phone: Phone, _ type: EAPType, identifier: UInt8) {
    wait(.milliseconds(8))
    let data: [UInt8] =
      type == .md5 ? [16] + [UInt8](repeating: 0x5A, count: 16) : Array(phone.hostName.utf8)
    let packet = EAPPacket(.response, identifier: identifier, type: type, data: data[...])
    record(
      EthernetFrame(
        to: Self.port, from: phone.mac, etherType: .eapol, payload: EAPOLFrame(packet).encoded))
  }

  mutating func conclude(_ phone: Phone, isSuccess: Bool, identifier: UInt8) {
    wait(.milliseconds(20))
    say(EAPPacket(isSuccess ? .success : .failure, identifier: identifier), to: phone)
  }

  private mutating func say(_ packet: EAPPacket, to phone: Phone) {
    record(
      EthernetFrame(
        to: phone.mac, from: Site.accessSwitch, etherType: .eapol,
        payload: EAPOLFrame(packet).encoded))
  }
}
