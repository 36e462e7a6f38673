import Framing
import Wire

/// Gatekeeper discovery and registration (ITU-T H.225.0 Annex H) with the fields that must be
/// there, in aligned PER (ITU-T X.691): a choice of six bits, flags for what may be left out, then
/// the fields, numbers of two octets aligned.
struct RASOctets: Sendable {
  /// Of the first request; the second has the next.
  let number: UInt16
  let phone: (address: IPv4Address, port: UInt16)
  let gatekeeper: (address: IPv4Address, port: UInt16)

  private static let callSignaling: UInt16 = 1720

  var gatekeeperRequest: [UInt8] {
    head(choice: 0, number) + transport(phone.address, phone.port) + Self.terminal
  }

  var gatekeeperConfirm: [UInt8] {
    head(choice: 1, number) + transport(gatekeeper.address, gatekeeper.port)
  }

  var registrationRequest: [UInt8] {
    let discoveryComplete: UInt8 = 0x80
    return head(choice: 3, number &+ 1) + [discoveryComplete]
      + one(transport(phone.address, Self.callSignaling))
      + one(transport(phone.address, phone.port)) + Self.terminal + Self.vendor
  }

  var registrationConfirm: [UInt8] {
    head(choice: 4, number &+ 1) + one(transport(gatekeeper.address, Self.callSignaling))
      + Self.endpoint
  }

  /// The reason is securityDenial, the eighth of the choice.
  var registrationReject: [UInt8] { head(choice: 5, number &+ 1) + [7 << 4] }

  // MARK: - Parts

  /// Choice, number, and the protocol identifier itu-t (0) recommendation (0) h (8) 2250 0 5.
  private func head(choice: UInt8, _ number: UInt16) -> [UInt8] {
    [choice << 2, 0] + octets(number) + [6, 0x00, 0x08, 0x91, 0x4A, 0x00, 0x05]
  }

  private func transport(_ address: IPv4Address, _ port: UInt16) -> [UInt8] {
    [0] + address.encoded + octets(port)
  }

  private func one(_ element: [UInt8]) -> [UInt8] { [1] + element }

  private func octets(_ number: UInt16) -> [UInt8] {
    [UInt8(number >> 8), UInt8(truncatingIfNeeded: number)]
  }

  private static let terminal: [UInt8] = [0x02, 0x00]
  /// Country, extension and manufacturer.
  private static let vendor: [UInt8] = [0xB5, 0, 0, 0]
  /// "3001" in characters of two octets.
  private static let endpoint: [UInt8] = [0x06, 0, 0x33, 0, 0x30, 0, 0x30, 0, 0x31]
}
