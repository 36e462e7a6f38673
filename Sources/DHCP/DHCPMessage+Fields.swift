import Framing
public import Wire

extension BOOTPHeader: FieldDescribing {
  /// The fields that the header reaches, in wire order; `sname` and `file` as octets, because
  /// only the message knows whether they hold text.
  public var fieldValue: FieldValue {
    .record(fields)
  }

  fileprivate var fields: [FieldValue.Field] {
    [
      field("operation", operation) {
        $0 == .request || $0 == .reply ? .word($0.description) : .number($0.rawValue)
      },
      field("hardwareType", hardwareType) { .number($0.rawValue) },
      field("hardwareAddressLength", hardwareAddressLength) { .number($0) },
      field("hops", hops) { .number($0) },
      field("transactionID", octets(of: .transactionID)) { .word("0x" + Hex.string(of: $0)) },
      field("secondsElapsed", secondsElapsed) { .number($0) },
      field("flags", flags) {
        .fields(["broadcast": .flag($0.isBroadcast), "reserved": .number($0.reserved)])
      },
      field("clientAddress", clientAddress) { .word($0.description) },
      field("yourAddress", yourAddress) { .word($0.description) },
      field("nextServerAddress", nextServerAddress) { .word($0.description) },
      field("relayAgentAddress", relayAgentAddress) { .word($0.description) },
      field("clientHardwareAddress", clientHardwareAddress, hardwareAddressField),
      field("serverName", serverName) { .octets($0) },
      field("bootFile", bootFile) { .octets($0) },
    ].compactMap { $0 }
  }

  private func hardwareAddressField(_ octets: ArraySlice<UInt8>) -> FieldValue {
    if let mac = clientMAC, octets.dropFirst(6).allSatisfy({ $0 == 0 }) {
      return .word(mac.description)
    }
    return .octets(octets)
  }

  private func field<Value>(
    _ name: String, _ value: Value?, _ describe: (Value) -> FieldValue
  ) -> FieldValue.Field? {
    value.map { FieldValue.Field(name, describe($0)) }
  }
}

extension DHCPMessage: FieldDescribing {
  /// The header, then the joined options, then what could not be framed.
  public var fieldValue: FieldValue {
    var fields = header.fields.map(naming)
    if areas.isEmpty {
      if !vendorArea.isEmpty { fields.append(.init("vendorArea", .octets(vendorArea))) }
    } else {
      fields.append(.init("options", .list(joined.map(\.fieldValue))))
    }
    if !framingErrors.isEmpty {
      fields.append(
        .init("framingErrors", .list(framingErrors.map { .word($0.description) })))
    }
    return .record(fields)
  }

  /// Shows `sname` and `file` as text if nothing but zeros follows the text.
  private func naming(_ field: FieldValue.Field) -> FieldValue.Field {
    let text: WireText? =
      switch field.name {
      case "serverName": serverNameText
      case "bootFile": bootFileText
      default: nil
      }
    guard let text, case .octets(let octets) = field.value,
      octets.dropFirst(text.octets.count).allSatisfy({ $0 == 0 })
    else { return field }
    return .init(field.name, .text(text))
  }
}
