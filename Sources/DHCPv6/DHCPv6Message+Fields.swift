import Framing
public import Wire

extension DHCPv6Message: FieldDescribing {
  /// The fields that the header reaches, then the options, each with those that stand in it.
  public var fieldValue: FieldValue { .record(fields(depth: 0)) }

  fileprivate func fields(depth: Int) -> [FieldValue.Field] {
    var fields: [FieldValue.Field] = []
    if let type {
      fields.append(.init("type", .number(type.rawValue)))
      if let name = type.name { fields.append(.init("name", .word(name))) }
    }
    let bits = Hex.string(of: header.dropFirst())
    if transactionID != nil { fields.append(.init("transactionID", .word("0x" + bits))) }
    if flags != nil { fields.append(.init("flags", .word("0x" + bits))) }
    if let hopCount { fields.append(.init("hopCount", .number(hopCount))) }
    if let linkAddress { fields.append(.init("linkAddress", .word(linkAddress.description))) }
    if let peerAddress { fields.append(.init("peerAddress", .word(peerAddress.description))) }
    fields.append(.init("options", list.fieldValue(depth: depth)))
    if let framingError {
      fields.append(.init("framingError", .word(framingError.description)))
    }
    if !trailer.isEmpty { fields.append(.init("trailer", .octets(trailer))) }
    return fields
  }
}

extension DHCPv6OptionList {
  fileprivate func fieldValue(depth: Int) -> FieldValue {
    .list(options.map { .record($0.fields(depth: depth)) })
  }
}

extension DHCPv6Option: FieldDescribing {
  /// Code and name, the typed value, or the octets and what is wrong with them, and what stands in
  /// the option.
  public var fieldValue: FieldValue { .record(fields(depth: 0)) }

  fileprivate func fields(depth: Int) -> [FieldValue.Field] {
    var fields: [FieldValue.Field] = [
      .init("code", .number(code.rawValue)), .init("name", .word(name)),
    ]
    switch typedValue {
    case .success(let payload):
      fields.append(.init("value", payload.fieldValue))
    case .failure(let error):
      fields.append(.init("error", .word(error.description)))
      fields.append(.init("octets", .octets(value)))
    case nil:
      fields.append(.init("octets", .octets(value)))
    }
    if let relayedMessage, depth + 2 <= DHCPv6Message.deepestNesting {
      fields.append(.init("message", .record(relayedMessage.fields(depth: depth + 2))))
    } else if let nested, depth + 1 <= DHCPv6Message.deepestNesting {
      fields.append(.init("options", nested.fieldValue(depth: depth + 1)))
      if !nested.trailer.isEmpty { fields.append(.init("trailer", .octets(nested.trailer))) }
    }
    return fields
  }
}
