public import Wire

extension SIPMessage: FieldDescribing {
  /// With users and their names masked.
  public var fieldValue: FieldValue { fieldValue(showSecrets: false) }

  public func fieldValue(showSecrets: Bool) -> FieldValue {
    var fields: [FieldValue.Field] = []
    switch startLine {
    case .request(let method, let uri):
      fields.append(.init("method", .text(method)))
      fields.append(.init("requestUri", uri.fieldValue(showSecrets: showSecrets)))
    case .response(let status, let reason):
      fields.append(.init("status", .number(status)))
      fields.append(.init("reasonPhrase", .text(reason)))
    }
    if let via { fields.append(.init("via", via.fieldValue)) }
    for (name, address) in [("from", from), ("to", to)] {
      if let address {
        fields.append(.init(name, address.fieldValue(showSecrets: showSecrets)))
      }
    }
    let contacts = contacts
    if !contacts.isEmpty {
      fields.append(
        .init("contacts", .list(contacts.map { $0.fieldValue(showSecrets: showSecrets) })))
    }
    if let callID { fields.append(.init("callId", .text(callID))) }
    if let sequence { fields.append(.init("sequence", sequence.fieldValue)) }
    if let expires { fields.append(.init("expires", .number(expires))) }
    if let minimumExpires { fields.append(.init("minimumExpires", .number(minimumExpires))) }
    for (name, text) in [
      ("userAgent", userAgent), ("server", server), ("reason", reason),
      ("contentType", contentType),
    ] {
      if let text { fields.append(.init(name, .text(text))) }
    }
    let warnings = warnings
    if !warnings.isEmpty { fields.append(.init("warnings", .list(warnings.map { .text($0) }))) }
    let authentications = authentications
    if !authentications.isEmpty {
      fields.append(.init("authentication", .list(authentications.map(\.fieldValue))))
    }
    if !body.isEmpty { fields.append(.init("bodySize", .number(body.count))) }
    if let error { fields.append(.init("error", .word(error.description))) }
    return .record(fields)
  }
}
