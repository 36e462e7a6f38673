import Framing
import Wire

/// Messages between an H.323 phone and its gatekeeper, with the fields that must be there.
///
/// ITU-T H.225.0 Annex H, in aligned PER (ITU-T X.691): a choice of six bits, the presence of
/// optional fields, then the fields, numbers of two octets aligned.
enum RASMessage {
  static func gatekeeperRequest(
    _ number: UInt16, _ address: IPv4Address, _ port: UInt16
  ) -> [UInt8] {
    head(choice: 0, number) + transportAddress(address, port) + terminal
  }

  static func gatekeeperConfirm(
    _ number: UInt16, _ address: IPv4Address, _ port: UInt16
  ) -> [UInt8] {
    head(choice: 1, number) + transportAddress(address, port)
  }

  static func registrationRequest(
    _ number: UInt16, _ address: IPv4Address, _ port: UInt16
  ) -> [UInt8] {
    let discoveryComplete: UInt8 = 0x80
    return head(choice: 3, number) + [discoveryComplete]
      + listOfOne(transportAddress(address, callSignalPort))
      + listOfOne(transportAddress(address, port)) + terminal + vendor
  }

  static func registrationConfirm(
    _ number: UInt16, _ address: IPv4Address, _ port: UInt16
  ) -> [UInt8] {
    head(choice: 4, number) + listOfOne(transportAddress(address, callSignalPort))
      + endpointIdentifier
  }

  /// The reason is invalidTerminalType, the sixth of the choice.
  static func registrationReject(_ number: UInt16) -> [UInt8] {
    head(choice: 5, number) + [5 << 4]
  }

  private static let callSignalPort: UInt16 = 1720

  /// Choice, sequence number, protocol identifier {itu-t recommendation h 2250 version 5}.
  private static func head(choice: UInt8, _ number: UInt16) -> [UInt8] {
    [choice << 2, 0, UInt8(number >> 8), UInt8(truncatingIfNeeded: number)]
      + [6, 0x00, 0x08, 0x91, 0x4A, 0x00, 0x05]
  }

  private static func transportAddress(_ address: IPv4Address, _ port: UInt16) -> [UInt8] {
    [0] + address.encoded + [UInt8(port >> 8), UInt8(truncatingIfNeeded: port)]
  }

  private static func listOfOne(_ element: [UInt8]) -> [UInt8] { [1] + element }

  /// An endpoint of type terminal.
  private static let terminal: [UInt8] = [0x02, 0x00]
  /// Country code (United States), extension, manufacturer code.
  private static let vendor: [UInt8] = [0xB5, 0, 0, 0]
  /// "2001" in characters of two octets.
  private static let endpointIdentifier: [UInt8] = [0x06, 0, 0x32, 0, 0x30, 0, 0x30, 0, 0x31]
}
