import DHCP
import Framing
import Wire

extension DHCPMessage {
  /// A message described in JSON. Op and option 53 follow from `messageType`, option 52 from the
  /// areas that are in use; the cookie, the End and zeros up to 300 octets are put there.
  ///
  /// - Parameter source: Who sends the frame, for a client that does not tell its `chaddr`.
  init(reading reader: FieldReader, source: MACAddress?, isMasked: Bool) throws(FieldError) {
    var record = try reader.record()
    let typeField = record.optional("messageType")
    let type: DHCPMessageType? = try typeField?.read()
    let areas = try DescribedAreas(of: &record, type: type, isMasked: isMasked)
    let vendorArea = try record.optional("vendorArea")?.octets()
    var header = try DescribedHeader(of: &record, type: type, source: source)
    for (name, field) in [
      (DHCPOptionArea.Name.file, BOOTPHeader.Field.bootFile), (.sname, .serverName),
    ] {
      guard let octets = try areas.octets(of: name, filling: field.length) else { continue }
      try header.set(field, to: octets, at: reader.path)
    }
    record.ignore("joined")
    try record.finish()
    self.init((header.octets + (vendorArea.map(Array.init) ?? areas.vendorArea))[...])
    guard let typeField, vendorArea == nil, messageType != type else { return }
    throw typeField.error(
      contradiction: "does not say what option 53 says: leave one of them out")
  }
}
