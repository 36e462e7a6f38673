import Wire

/// The octets of a test vector, written as a standard or a capture prints them.
public func octets(_ text: String) -> [UInt8] {
  guard let octets = Hex.octets(of: text) else { fatalError("not hexadecimal: \(text)") }
  return octets
}
