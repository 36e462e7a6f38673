import Framing
import Wire

/// A Linux cooked header (tcpdump.org, LINKTYPE_LINUX_SLL and SLL2) described in JSON.
struct LinuxCookedFields: FieldReadable, Sendable {
  private var packetType: UInt16 = 0
  private var hardwareType: UInt16 = 1
  private var addressLength: UInt16?
  private var address: ArraySlice<UInt8>?
  private(set) var `protocol`: EtherType?
  private var reserved: UInt16 = 0
  private var interface: UInt32 = 0

  init() {}

  init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    packetType = try record.optional("packetType")?.integer() ?? 0
    hardwareType = try record.optional("hardwareType")?.integer() ?? 1
    addressLength = try record.optional("addressLength")?.integer()
    address = try record.optional("address")?.octets(0...8)
    `protocol` = try record.optional("protocol")
    reserved = try record.optional("reserved")?.integer() ?? 0
    interface = try record.optional("interface")?.integer() ?? 0
    try record.finish()
  }

  /// - Parameter source: The sender, if no address was told.
  func encoded(
    version: LinuxCookedHeader.Version, source: MACAddress?, _ type: EtherType
  ) -> [UInt8] {
    let told = address.map(Array.init) ?? source?.octets ?? []
    let length = addressLength ?? UInt16(told.count)
    let address = told + [UInt8](repeating: 0, count: 8 - told.count)
    var writer = ByteWriter()
    switch version {
    case .v1:
      writer.write(packetType)
      writer.write(hardwareType)
      writer.write(length)
      writer.write(address)
      writer.write(type.rawValue)
    case .v2:
      writer.write(type.rawValue)
      writer.write(reserved)
      writer.write(interface)
      writer.write(hardwareType)
      writer.write(packetType, octets: 1)
      writer.write(length, octets: 1)
      writer.write(address)
    }
    return writer.bytes
  }
}
