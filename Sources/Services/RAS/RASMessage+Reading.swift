import Wire

/// The parts of each message in the order of H.225.0 Annex H, as far as they are read.
extension RASMessage {
  mutating func readContent(from reader: inout PERReader) throws(DecodeError) {
    // A list of confirms, and what nobody knows, begin otherwise.
    if kind.rawValue >= RASMessageKind.admissionConfirmSequence.rawValue { return }
    let isExtended = try reader.readBit()
    let present = try reader.readFlags(kind.optionalParts)
    if kind == .infoRequestResponse, present[0] { _ = try reader.readNonStandard() }
    let number = try reader.readNumber16()
    guard number < .max else { throw reader.error(.value(65536, field: "sequence number")) }
    sequence = number + 1
    switch kind {
    case .gatekeeperRequest: try readGatekeeperRequest(from: &reader, present)
    case .gatekeeperConfirm:
      try readGatekeeperConfirm(from: &reader, present, isExtended: isExtended)
    case .gatekeeperReject:
      try readProtocol(from: &reader)
      if present[0] { _ = try reader.readNonStandard() }
      if present[1] { gatekeeperIdentifier = WireText(bmp: try reader.readIdentifier()) }
      reason = try RASReason(of: kind, from: &reader)
    case .registrationRequest:
      try readRegistrationRequest(from: &reader, present, isExtended: isExtended)
    case .registrationConfirm:
      try readRegistrationConfirm(from: &reader, present, isExtended: isExtended)
    case .registrationReject:
      try readProtocol(from: &reader)
      if present[0] { _ = try reader.readNonStandard() }
      reason = try RASReason(of: kind, from: &reader)
    case .unregistrationRequest:
      try readUnregistrationRequest(from: &reader, present, isExtended: isExtended)
    case .disengageRequest:
      endpointIdentifier = try reader.readIdentifier()
      // Conference and call reference.
      _ = try reader.readOctets(16 + 2)
      reason = try RASReason(of: kind, from: &reader)
    case .infoRequestNak:
      if present[0] { _ = try reader.readNonStandard() }
      reason = try RASReason(of: kind, from: &reader)
    default:
      // In all other rejects the reason comes next.
      reason = try RASReason(of: kind, from: &reader)
    }
  }

  /// {itu-t (0) recommendation (0) h (8) 2250 version (0) N}
  private mutating func readProtocol(from reader: inout PERReader) throws(DecodeError) {
    let identifier = try reader.readObjectIdentifier()
    if identifier.count == 6, identifier.starts(with: [0x00, 0x08, 0x91, 0x4A, 0x00]) {
      protocolVersion = identifier.last
    }
  }

  private mutating func readGatekeeperRequest(
    from reader: inout PERReader, _ present: [Bool]
  ) throws(DecodeError) {
    try readProtocol(from: &reader)
    if present[0] { _ = try reader.readNonStandard() }
    if let address = try reader.readAddress() { rasAddresses = [address] }
    vendor = try reader.readEndpointType()
    if present[1] { gatekeeperIdentifier = WireText(bmp: try reader.readIdentifier()) }
    if present[2] { try reader.skipCallServices() }
    if present[3] { aliases = try reader.readAliases() }
  }

  private mutating func readGatekeeperConfirm(
    from reader: inout PERReader, _ present: [Bool], isExtended: Bool
  ) throws(DecodeError) {
    try readProtocol(from: &reader)
    if present[0] { _ = try reader.readNonStandard() }
    if present[1] { gatekeeperIdentifier = WireText(bmp: try reader.readIdentifier()) }
    if let address = try reader.readAddress() { rasAddresses = [address] }
    guard isExtended else { return }
    try readAlternates(try reader.readAdditions()[0])
  }

  private mutating func readRegistrationRequest(
    from reader: inout PERReader, _ present: [Bool], isExtended: Bool
  ) throws(DecodeError) {
    try readProtocol(from: &reader)
    if present[0] { _ = try reader.readNonStandard() }
    // discoveryComplete
    _ = try reader.readBit()
    callSignalAddresses = try reader.readAddresses()
    rasAddresses = try reader.readAddresses()
    _ = try reader.readEndpointType()
    if present[1] { aliases = try reader.readAliases() }
    if present[2] { gatekeeperIdentifier = WireText(bmp: try reader.readIdentifier()) }
    vendor = try reader.readVendor()
    guard isExtended else { return }
    let additions = try reader.readAdditions()
    try readTimeToLive(additions[1])
    if let octets = additions[5] {
      var content = PERReader(octets, reading: "RAS keepAlive")
      keepAlive = try content.readBit()
    }
    if let octets = additions[6] {
      var content = PERReader(octets, reading: "RAS endpointIdentifier")
      endpointIdentifier = try content.readIdentifier()
    }
  }

  private mutating func readRegistrationConfirm(
    from reader: inout PERReader, _ present: [Bool], isExtended: Bool
  ) throws(DecodeError) {
    try readProtocol(from: &reader)
    if present[0] { _ = try reader.readNonStandard() }
    callSignalAddresses = try reader.readAddresses()
    if present[1] { aliases = try reader.readAliases() }
    if present[2] { gatekeeperIdentifier = WireText(bmp: try reader.readIdentifier()) }
    endpointIdentifier = try reader.readIdentifier()
    guard isExtended else { return }
    let additions = try reader.readAdditions()
    try readAlternates(additions[0])
    try readTimeToLive(additions[1])
  }

  private mutating func readUnregistrationRequest(
    from reader: inout PERReader, _ present: [Bool], isExtended: Bool
  ) throws(DecodeError) {
    callSignalAddresses = try reader.readAddresses()
    if present[0] { aliases = try reader.readAliases() }
    if present[1] { _ = try reader.readNonStandard() }
    if present[2] { endpointIdentifier = try reader.readIdentifier() }
    guard isExtended, let octets = try reader.readAdditions()[5] else { return }
    var content = PERReader(octets, reading: "RAS reason")
    reason = try RASReason(of: kind, from: &content)
  }

  private mutating func readAlternates(_ octets: ArraySlice<UInt8>?) throws(DecodeError) {
    guard let octets else { return }
    var content = PERReader(octets, reading: "RAS alternateGatekeeper")
    alternateGatekeepers = try content.readAlternateGatekeepers()
  }

  /// TimeToLive: 1 to 4 294 967 295 seconds, so the number on the wire is one less.
  private mutating func readTimeToLive(_ octets: ArraySlice<UInt8>?) throws(DecodeError) {
    guard let octets else { return }
    var content = PERReader(octets, reading: "RAS timeToLive")
    let number = try content.readNumber32()
    guard number < .max else { throw content.error(.value(1 << 32, field: "timeToLive")) }
    timeToLive = number + 1
  }
}
