import DHCPv6
import Wire

/// Options of DHCPv6 described in JSON, in the order of the wire.
///
/// What stands in an option is described behind it with a higher `depth`, as `decode` does, or in
/// it under `options`, and a relayed message under `message`.
struct DescribedDHCPv6Options {
  let octets: [UInt8]

  init(
    reading reader: FieldReader, in space: DHCPv6OptionSpace = .standard, isMasked: Bool
  ) throws(FieldError) {
    let elements = try reader.elements("a list of options")
    if let first = elements.first, try Self.depth(of: first) > 0 {
      throw FieldError(
        .member("depth", of: first.path), .contradiction("stands in no option: the first is at 0"))
    }
    octets = try Self.octets(of: elements[...], in: space, isMasked: isMasked)
  }

  private static func depth(of element: FieldReader) throws(FieldError) -> Int {
    var record = try element.record("an option")
    return try record.optional("depth")?.integer(in: 0...DHCPv6Message.deepestNesting) ?? 0
  }

  /// Each option takes those behind it that are deeper.
  private static func octets(
    of elements: ArraySlice<FieldReader>, in space: DHCPv6OptionSpace, isMasked: Bool
  ) throws(FieldError) -> [UInt8] {
    var octets: [UInt8] = []
    var rest = elements
    while let first = rest.popFirst() {
      let depth = try depth(of: first)
      var inner: [FieldReader] = []
      while let next = rest.first, try Self.depth(of: next) > depth {
        inner.append(next)
        rest = rest.dropFirst()
      }
      octets += try option(first, around: inner, in: space, isMasked: isMasked)
    }
    return octets
  }

  private static func option(
    _ reader: FieldReader, around inner: [FieldReader], in space: DHCPv6OptionSpace, isMasked: Bool
  ) throws(FieldError) -> [UInt8] {
    var record = try reader.record("an option")
    let code = DHCPv6OptionCode(
      rawValue: try record.required("code", "a number from 0 to 65535").integer())
    var value = try DescribedDHCPv6Value(
      of: &record, code: code, in: space, isMasked: isMasked
    ).octets
    let innerSpace = DHCPv6Option(code, value: value, in: space)?.nestedSpace ?? .standard
    if let list = record.optional("options") {
      value += try Self(reading: list, in: innerSpace, isMasked: isMasked).octets
    }
    let described = try octets(of: inner[...], in: innerSpace, isMasked: isMasked)
    if let first = inner.first, record.has("hex") {
      guard holds(described, value, code, in: space) else {
        throw first.error(
          contradiction: "does not say what hex of the option around it says: leave that hex out")
      }
    } else {
      value += described
    }
    let told: UInt16? = try record.optional("length")?.integer()
    record.ignore("depth", "octets", "name", "error", "enterprise")
    try record.finish()
    guard let length = told ?? UInt16(exactly: value.count) else {
      throw reader.error(
        contradiction: "the value has \(value.count) octets, at most 65535 can be told")
    }
    var writer = ByteWriter()
    writer.write(code.rawValue)
    writer.write(length)
    writer.write(value)
    return writer.bytes
  }

  /// Whether the options that stand in `value` are those of `described`.
  private static func holds(
    _ described: [UInt8], _ value: [UInt8], _ code: DHCPv6OptionCode, in space: DHCPv6OptionSpace
  ) -> Bool {
    guard let option = DHCPv6Option(code, value: value, in: space) else { return false }
    let list = DHCPv6OptionList(described[...], in: option.nestedSpace)
    return (option.relayedMessage?.options ?? option.nested?.options) == list.options
  }
}
