public import Wire

extension JoinedOption {
  /// Reads the value as `Payload`, whatever the code.
  ///
  /// Errors have offsets of the frame. An option that runs past its area is one
  /// (`overrun`, at its length octet): half a value is not a value.
  public func payload<Payload: DHCPOptionPayload>(
    as _: Payload.Type = Payload.self
  ) throws(DecodeError) -> Payload {
    if let cut = pieces.first(where: \.isCut) {
      throw DecodeError(
        code.structureName, at: cut.octets.lowerBound + 1,
        .overrun(claimed: Int(cut.claimedLength), available: cut.value.count))
    }
    // The name is put together only where an error needs it.
    if let payload = try? Payload(whole: value[...], reading: "DHCP option") { return payload }
    do throws(DecodeError) {
      return try Payload(whole: value[...], reading: code.structureName)
    } catch {
      throw DecodeError(error.structure, at: frameOffset(ofError: error.offset), error.reason)
    }
  }

  /// The meaning of the value, an error with the frame's offset if it cannot have one, or `nil`
  /// if no type is known for the code.
  public var typedValue: Result<any FieldDescribing & Sendable, DecodeError>? {
    guard let type = DHCPOptionRegistry.payloadType(of: code) else { return nil }
    return Result { () throws(DecodeError) -> any FieldDescribing & Sendable in
      try payload(as: type)
    }
  }

  /// An error may stand just behind the last octet.
  private func frameOffset(ofError offset: Int) -> Int {
    frameOffset(ofJoined: offset) ?? pieces.last?.octets.upperBound ?? offset
  }
}

extension JoinedOption: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields = [
      FieldValue.Field("code", .number(code.rawValue)),
      FieldValue.Field("name", .word(code.name)),
    ]
    switch typedValue {
    case .success(let typed):
      fields.append(.init("value", typed.fieldValue))
    case .failure(let error):
      fields.append(.init("value", .octets(value[...])))
      fields.append(.init("error", .word(error.description)))
    case nil:
      fields.append(.init("value", .octets(value[...])))
    }
    return .record(fields)
  }
}
