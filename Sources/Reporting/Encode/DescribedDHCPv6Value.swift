import DHCPv6
import SSON
import Wire

/// The value of a DHCPv6 option described in JSON, or its fields without the options behind them.
struct DescribedDHCPv6Value {
  let octets: [UInt8]

  init(
    of record: inout FieldRecordReader, code: DHCPv6OptionCode, in space: DHCPv6OptionSpace,
    isMasked: Bool
  ) throws(FieldError) {
    if code == .relayMessage, space == .standard, let message = record.optional("message") {
      octets = try DHCPv6Message.octets(reading: message, isMasked: isMasked)
      return
    }
    octets = try DescribedValue(
      of: &record, isMasked: isMasked,
      make: { (value) throws(FieldError) -> [UInt8] in
        try Self.octets(of: code, in: space, reading: value)
      },
      describe: { Self.description(of: code, in: space, octets: $0) }
    ).octets
  }

  private static func isSiteString(_ code: DHCPv6OptionCode, _ space: DHCPv6OptionSpace) -> Bool {
    space == .vendor(.avaya) && code == .avayaSiteSpecific
  }

  private static func octets(
    of code: DHCPv6OptionCode, in space: DHCPv6OptionSpace, reading value: FieldReader
  ) throws(FieldError) -> [UInt8] {
    if isSiteString(code, space) { return try value.read(SiteSpecificString.self).octets }
    guard let type = DHCPv6OptionRegistry.payloadType(of: code, in: space) else {
      throw value.error(
        contradiction: "\(space.name(of: code)) has no typed form: give its octets under hex")
    }
    return try type.init(reading: value).encoded
  }

  private static func description(
    of code: DHCPv6OptionCode, in space: DHCPv6OptionSpace, octets: [UInt8]
  ) -> FieldValue? {
    if isSiteString(code, space) {
      return SiteSpecificString(octets).fieldValue(showSecrets: true)
    }
    return try? DHCPv6Option(code, value: octets, in: space)?.typedValue?.get().fieldValue
  }
}
