import ArgumentParser
import Discovery
import Framing
import SSON
import Wire

extension PhoneMachine.Configuration {
  /// `NAME=VALUE`: a parameter that the phone keeps, or MODEL, SERIAL, SOFTWARE, MAC.
  mutating func set(_ text: String) throws {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw ValidationError("'--set \(WireText(text))' is not NAME=VALUE")
    }
    let name = text[..<equals].uppercased()
    let value = String(text[text.index(after: equals)...])
    switch name {
    case "MODEL": model = value
    case "SERIAL": serialNumber = value
    case "SOFTWARE": software = value
    case "MAC":
      guard let mac = MACAddress(value) else {
        throw ValidationError("'--set MAC=\(WireText(value))': not a MAC address")
      }
      self.mac = mac
    default:
      do throws(PhoneParameterError) {
        try parameters.set(SSONName(name), to: value)
      } catch {
        throw ValidationError("'--set': \(error)")
      }
    }
  }
}
