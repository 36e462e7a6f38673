import DHCP
import Wire

/// One area described in JSON.
struct DescribedArea {
  let name: DHCPOptionArea.Name
  let path: FieldPath
  /// The options, with the Pad octets before them.
  var content: [UInt8] = []
  private(set) var hasEnd = true
  private var padsBeforeEnd = 0
  private var loneCode: UInt8?
  private(set) var trailer: ArraySlice<UInt8>?

  /// An area without anything told about it.
  init(_ name: DHCPOptionArea.Name, at path: FieldPath) {
    self.name = name
    self.path = path
  }

  init(reading reader: FieldReader) throws(FieldError) {
    path = reader.path
    var record = try reader.record("an area")
    name = try DHCPOptionArea.Name(
      reading: try record.required("area", "options, file or sname"))
    hasEnd = try record.optional("hasEnd")?.flag() ?? true
    padsBeforeEnd = try record.optional("padsBeforeEnd")?.integer(in: 0...65535) ?? 0
    loneCode = try record.optional("loneCode")?.integer()
    trailer = try record.optional("trailer")?.octets()
    record.ignore("octets", "end", "pads", "error")
    try record.finish()
  }

  func octets(canDoWithoutEnd: Bool) -> [UInt8] {
    var octets = content + [UInt8](repeating: DHCPOptionCode.pad.rawValue, count: padsBeforeEnd)
    if let loneCode { octets.append(loneCode) }
    if hasEnd, !canDoWithoutEnd { octets.append(DHCPOptionCode.end.rawValue) }
    return octets + (trailer ?? [])
  }
}
