import Framing
import Wire

/// Addresses stand in every frame, so they are written without a text in between.
extension JSONWriter {
  mutating func field(_ name: String, _ address: MACAddress?) {
    guard let address else { return }
    key(name)
    colonHex(address.rawValue, octets: 6)
  }

  mutating func field(_ name: String, _ oui: OUI) {
    key(name)
    colonHex(UInt64(oui.rawValue), octets: 3)
  }

  /// The low octets of a number, highest first.
  private mutating func colonHex(_ number: UInt64, octets: UInt64) {
    write(quoted: Int(3 * octets)) { output in
      for shift in stride(from: 8 * (octets - 1), through: 0, by: -8) {
        let octet = UInt8(truncatingIfNeeded: number >> shift)
        output.append(Hex.digit(octet >> 4))
        output.append(Hex.digit(octet & 15))
        if shift > 0 { output.append(UInt8(ascii: ":")) }
      }
    }
  }

  mutating func field(_ name: String, _ address: IPv4Address?) {
    guard let address else { return }
    key(name)
    write(quoted: 15) { output in
      for shift in stride(from: 24 as UInt32, through: 0, by: -8) {
        let octet = UInt8(truncatingIfNeeded: address.rawValue >> shift)
        if octet >= 100 { output.append(Hex.digit(octet / 100)) }
        if octet >= 10 { output.append(Hex.digit(octet / 10 % 10)) }
        output.append(Hex.digit(octet % 10))
        if shift > 0 { output.append(UInt8(ascii: ".")) }
      }
    }
  }

  mutating func field(_ name: String, _ address: IPAddress) {
    switch address {
    case .v4(let address): field(name, address)
    case .v6(let address): field(name, address.description)
    }
  }
}
