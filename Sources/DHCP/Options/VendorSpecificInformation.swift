public import Wire

/// Settings in the terms of the client's own vendor: option 43 (RFC 2132 §8.4).
///
/// The usual layout is sub-options, Pad (0) between them and an End (255) after them if the sender
/// likes. Another layout is the vendor's right, so reading never fails: what cannot be a
/// sub-option is in ``unframed``, and the octets are kept as they were.
public struct VendorSpecificInformation: Hashable, Sendable {
  public let octets: ArraySlice<UInt8>
  /// Up to the End; the last may be cut.
  public let subOptions: [DHCPSubOption]
  /// An End stands among the octets, as a code.
  public let hasEnd: Bool
  /// What follows the End, or a last code without a length.
  public let unframed: ArraySlice<UInt8>

  /// Takes the value apart. Total.
  public init(_ octets: ArraySlice<UInt8>) {
    self.octets = octets
    var subOptions: [DHCPSubOption] = []
    var hasEnd = false
    var reader = ByteReader(octets, reading: "vendor-specific information")
    while !hasEnd, let code = reader.remaining.first {
      var next = reader
      guard (try? next.readBytes(1)) != nil else { break }
      if code == DHCPOptionCode.end.rawValue {
        hasEnd = true
      } else if code != DHCPOptionCode.pad.rawValue {
        guard let length: UInt8 = try? next.readInteger(),
          let value = try? next.readBytes(min(Int(length), next.remaining.count))
        else { break }
        subOptions.append(.init(code: code, claimedLength: length, value: value))
      }
      reader = next
    }
    self.subOptions = subOptions
    self.hasEnd = hasEnd
    unframed = reader.remaining
  }

  /// The sub-options one after the other, without an End.
  public init(_ subOptions: [DHCPSubOption]) {
    self.init(subOptions.flatMap(\.encoded)[...])
  }

  /// The octets are sub-options to the last one, apart from Pad and a final End.
  public var isWellFramed: Bool {
    unframed.isEmpty && subOptions.last?.isCut != true
  }

  /// The value in Avaya's terms; `nil` for the reason that ``refusal`` gives.
  public var avaya: AvayaVendorInformation? { AvayaVendorInformation(self) }

  /// Why Avaya phones do not accept the option; `nil` if they do.
  public var refusal: AvayaVendorInformation.Refusal? {
    AvayaVendorInformation.refusal(of: self)
  }
}

// MARK: - Wire format

extension VendorSpecificInformation: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.vendorSpecificInformation]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    self.init(reader.readRest())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(octets)
  }

  public var fieldValue: FieldValue {
    var fields = [FieldValue.Field("avaya", .flag(refusal == nil))]
    if let avaya {
      fields.append(.init("parameters", avaya.fieldValue))
      if !unframed.isEmpty {
        fields.append(.init(hasEnd ? "afterEnd" : "unframed", .octets(unframed)))
      }
      return .record(fields)
    }
    if let refusal { fields.append(.init("reason", .word(refusal.description))) }
    if isWellFramed && !subOptions.isEmpty {
      let list = subOptions.map {
        FieldValue.fields(["code": .number($0.code), "value": .octets($0.value)])
      }
      fields.append(.init("subOptions", .list(list)))
    } else {
      fields.append(.init("value", .octets(octets)))
    }
    return .record(fields)
  }

  /// An object with `parameters` in Avaya's layout, perhaps with what stands behind an End under
  /// `afterEnd`, with `subOptions`, or with the octets of `value`; octets alone will do.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isText {
      self.init(try reader.octets())
      return
    }
    var record = try reader.record("an object, or octets in hexadecimal")
    if let parameters = record.optional("parameters") {
      let information = try AvayaVendorInformation(reading: parameters).information
      let afterEnd = try record.optional("afterEnd")?.octets()
      let unframed = try record.optional("unframed")?.octets() ?? []
      let end = afterEnd.map { [DHCPOptionCode.end.rawValue] + $0 } ?? []
      self.init(information.octets + end + unframed)
    } else if let subOptions = record.optional("subOptions") {
      self.init(try subOptions.list(of: DHCPSubOption.self))
    } else {
      self.init(try record.required("value", "octets in hexadecimal").octets())
    }
    record.ignore("avaya", "reason")
    try record.finish()
  }
}
