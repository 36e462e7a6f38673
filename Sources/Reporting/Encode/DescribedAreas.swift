import DHCP
import Wire

/// The areas of a DHCP message described in JSON, with their options.
struct DescribedAreas {
  private var areas: [DHCPOptionArea.Name: DescribedArea] = [:]
  private let path: FieldPath

  /// Takes `options` and `areas` of a message.
  init(
    of message: inout FieldRecordReader, type: DHCPMessageType?, isMasked: Bool
  ) throws(FieldError) {
    path = .member("options", of: message.path)
    for element in try message.optional("areas")?.elements() ?? [] {
      let area = try DescribedArea(reading: element)
      areas[area.name] = area
    }
    var (hasType, hasOverload) = (false, false)
    for element in try message.optional("options")?.elements() ?? [] {
      let option = try DescribedOption(reading: element, isMasked: isMasked)
      areas[option.area, default: DescribedArea(option.area, at: path)].content += option.encoded
      // A field that holds options may hold the type (RFC 2131 §4.1), but not what makes it one.
      if option.code == .messageType { hasType = true }
      if option.code == .overload, option.area == .options { hasOverload = true }
    }
    var usual: [UInt8] = []
    if let type, !hasType { usual += [53, 1, type.rawValue] }
    let overload = (areas[.file] == nil ? 0 : 1) + (areas[.sname] == nil ? 0 : 2) as UInt8
    if overload != 0, !hasOverload { usual += [52, 1, overload] }
    areas[.options, default: DescribedArea(.options, at: path)].content.insert(
      contentsOf: usual, at: 0)
  }

  /// The octets of the field that holds an area, or `nil` if the area is not in use.
  func octets(
    of name: DHCPOptionArea.Name, filling length: Int
  ) throws(FieldError) -> [UInt8]? {
    guard let area = areas[name] else { return nil }
    // An End is wanted only where there is room for it.
    let octets = area.octets(canDoWithoutEnd: area.content.count == length)
    guard octets.count <= length else {
      throw FieldError(
        area.path, .contradiction("\(octets.count) octets do not fit into the \(length) of \(name)")
      )
    }
    return octets + [UInt8](repeating: 0, count: length - octets.count)
  }

  /// The magic cookie, the options area and what follows it.
  var vendorArea: [UInt8] {
    let area = areas[.options] ?? DescribedArea(.options, at: path)
    var writer = ByteWriter()
    writer.write(DHCPMessage.optionsCookie)
    writer.write(area.octets(canDoWithoutEnd: false))
    if area.hasEnd, area.trailer == nil {
      let missing = DHCPMessage.usualMinimumLength - BOOTPHeader.length - writer.count
      writer.write(repeatElement(0, count: max(0, missing)))
    }
    return writer.bytes
  }
}
