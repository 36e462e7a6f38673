import DHCP
import SSON
import Wire

/// An instance of a DHCP option described in JSON.
struct DescribedOption {
  let code: DHCPOptionCode
  let area: DHCPOptionArea.Name
  /// In front of the option.
  private let pads: Int
  /// As it was told; may differ from the length of the value.
  private let length: UInt8?
  private let value: [UInt8]

  init(reading reader: FieldReader, isMasked: Bool) throws(FieldError) {
    var record = try reader.record("an option")
    let code = DHCPOptionCode(
      rawValue: try record.required("code", "a number from 1 to 254").integer(in: 1...254))
    self.code = code
    area =
      if let field = record.optional("area") { try DHCPOptionArea.Name(reading: field) } else {
        .options
      }
    pads = try record.optional("padsBefore")?.integer(in: 0...65535) ?? 0
    length = try record.optional("length")?.integer()
    value = try DescribedValue(
      of: &record, isMasked: isMasked,
      make: { (value) throws(FieldError) -> [UInt8] in
        try Self.octets(of: code, reading: value)
      },
      describe: { Self.description(of: code, octets: $0) }
    ).octets
    record.ignore("octets", "name", "error")
    try record.finish()
  }

  /// With the length that was told, one instance; otherwise as many as the value needs
  /// (RFC 3396 §6).
  var encoded: [UInt8] {
    let front = [UInt8](repeating: DHCPOptionCode.pad.rawValue, count: pads)
    if let length { return front + [code.rawValue, length] + value }
    var octets = front
    var rest = value[...]
    repeat {
      let piece = rest.prefix(255)
      octets += [code.rawValue, UInt8(piece.count)] + piece
      rest = rest.dropFirst(255)
    } while !rest.isEmpty
    return octets
  }
}

// MARK: - Values

extension DescribedOption {
  private static func isSiteOption(_ code: DHCPOptionCode) -> Bool {
    DecodeOptions().siteOptions.contains(code.rawValue)
  }

  /// A site-specific string may stand in an option of any number: it is known by its fields.
  private static func isSiteString(_ value: FieldValue) -> Bool {
    guard case .record(let fields) = value else { return false }
    return fields.contains { $0.name == "assignments" }
  }

  private static func octets(
    of code: DHCPOptionCode, reading value: FieldReader
  ) throws(FieldError) -> [UInt8] {
    if isSiteOption(code) || isSiteString(value.value) {
      return try value.read(SiteSpecificString.self).octets
    }
    guard let type = DHCPOptionRegistry.payloadType(of: code) else {
      throw value.error(
        contradiction: "option \(code) has no typed form: give its octets under hex")
    }
    return try type.init(reading: value).encoded
  }

  private static func description(of code: DHCPOptionCode, octets: [UInt8]) -> FieldValue? {
    if isSiteOption(code) {
      return SiteSpecificString(octets).fieldValue(showSecrets: true)
    }
    guard let type = DHCPOptionRegistry.payloadType(of: code) else { return nil }
    return try? type.init(whole: octets[...], reading: "option").fieldValue
  }
}
