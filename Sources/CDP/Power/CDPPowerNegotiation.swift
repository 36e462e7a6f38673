public import Wire

/// One side of how a device and its switch agree on power: an exchange's number, the numbers of
/// who manages it, and powers to choose from.
///
/// ```text
/// +----------------+-------------------+---------------------- ...
/// | request ID (2) | management ID (2) | milliwatts (4 each)
/// +----------------+-------------------+---------------------- ...
/// ```
///
/// The list is as long as the TLV; nothing bounds it but that (CVE-2020-3119).
public protocol CDPPowerNegotiation: CDPPayload {
  var requestID: UInt16 { get }
  var managementID: UInt16 { get }
  /// All ones where the sender states no limit.
  var milliwatts: [UInt32] { get }

  init(requestID: UInt16, managementID: UInt16, milliwatts: [UInt32])
}

// MARK: - Wire format

extension CDPPowerNegotiation {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let requestID: UInt16 = try reader.readInteger()
    let managementID: UInt16 = try reader.readInteger()
    var milliwatts: [UInt32] = []
    while !reader.isAtEnd { milliwatts.append(try reader.readInteger()) }
    self.init(requestID: requestID, managementID: managementID, milliwatts: milliwatts)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(requestID)
    writer.write(managementID)
    for power in milliwatts { writer.write(power) }
  }

  public var fieldValue: FieldValue {
    .fields([
      "requestID": .number(requestID),
      "managementID": .number(managementID),
      "milliwatts": .list(milliwatts.map { .number($0) }),
    ])
  }

  /// Only the list under `milliwatts` must be there: numbers that are absent are 0.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    let requestID: UInt16 = try record.optional("requestID")?.integer() ?? 0
    let managementID: UInt16 = try record.optional("managementID")?.integer() ?? 0
    var milliwatts: [UInt32] = []
    for element in try record.required("milliwatts", "a list of numbers").elements() {
      milliwatts.append(try element.integer())
    }
    try record.finish()
    self.init(requestID: requestID, managementID: managementID, milliwatts: milliwatts)
  }
}
