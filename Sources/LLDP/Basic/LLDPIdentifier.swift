public import Framing
public import Wire

/// What names a chassis or a port, in the form that its subtype says.
///
/// IEEE 802.1AB-2016 §8.5.2 and §8.5.3: 1 to 255 octets.
public enum LLDPIdentifier: Hashable, Sendable {
  case macAddress(MACAddress)
  case networkAddress(NetworkAddress)
  case text(WireText)
  case octets(ArraySlice<UInt8>)

  /// The forms, for the subtypes to choose from.
  enum Form {
    case macAddress
    case networkAddress
    case text
    case octets
  }
}

// MARK: - Wire format

extension LLDPIdentifier {
  /// Reads everything that is left.
  init(decoding reader: inout ByteReader, as form: Form) throws(DecodeError) {
    let count = reader.remaining.count
    guard (1...255).contains(count) else {
      throw reader.error(.length(count, expected: "1 to 255 octets"))
    }
    switch form {
    case .macAddress:
      guard count == 6 else { throw reader.error(.length(count, expected: "6 octets for a MAC")) }
      self = .macAddress(try MACAddress(decoding: &reader))
    case .networkAddress:
      self = .networkAddress(try NetworkAddress(decoding: &reader))
    case .text:
      self = .text(WireText(reader.readRest()))
    case .octets:
      self = .octets(reader.readRest())
    }
  }

  func encode(into writer: inout ByteWriter) {
    switch self {
    case .macAddress(let address): address.encode(into: &writer)
    case .networkAddress(let address): address.encode(into: &writer)
    case .text(let text): writer.write(text.octets)
    case .octets(let octets): writer.write(octets)
    }
  }
}

extension LLDPIdentifier: FieldDescribing {
  public var fieldValue: FieldValue {
    switch self {
    case .macAddress(let address): .word(address.description)
    case .networkAddress(let address): address.fieldValue
    case .text(let text): .text(text)
    case .octets(let octets): .octets(octets)
    }
  }
}

extension LLDPIdentifier {
  /// Reads the description in the form that the subtype says.
  init(reading reader: FieldReader, as form: Form) throws(FieldError) {
    switch form {
    case .macAddress: self = .macAddress(try reader.read())
    case .networkAddress: self = .networkAddress(try reader.read())
    case .text: self = .text(try reader.text())
    case .octets: self = .octets(try reader.octets())
    }
    var writer = ByteWriter()
    encode(into: &writer)
    guard (1...255).contains(writer.count) else {
      throw reader.error(expected: "1 to 255 octets")
    }
  }
}

extension LLDPIdentifier: CustomStringConvertible {
  /// Fit for a terminal.
  public var description: String {
    switch self {
    case .macAddress(let address): address.description
    case .networkAddress(let address): address.description
    case .text(let text): text.printable
    case .octets(let octets): Hex.string(of: octets, separator: ":")
    }
  }
}
