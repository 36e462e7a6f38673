public import Wire

/// What the sender does (type 0x0004): a map of 32 bits. Bits without a name are kept.
public struct CDPCapabilities: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let router = CDPCapabilities(rawValue: 1 << 0)
  public static let transparentBridge = CDPCapabilities(rawValue: 1 << 1)
  public static let sourceRouteBridge = CDPCapabilities(rawValue: 1 << 2)
  public static let `switch` = CDPCapabilities(rawValue: 1 << 3)
  public static let host = CDPCapabilities(rawValue: 1 << 4)
  /// It takes IGMP reports off ports that do not want the group.
  public static let igmp = CDPCapabilities(rawValue: 1 << 5)
  public static let repeater = CDPCapabilities(rawValue: 1 << 6)
  public static let phone = CDPCapabilities(rawValue: 1 << 7)
  public static let remotelyManaged = CDPCapabilities(rawValue: 1 << 8)
  public static let cvta = CDPCapabilities(rawValue: 1 << 9)
  public static let twoPortRelay = CDPCapabilities(rawValue: 1 << 10)

  private static let names = [
    "router", "transparent bridge", "source-route bridge", "switch", "host", "IGMP", "repeater",
    "phone", "remotely managed", "CVTA", "two-port MAC relay",
  ]
}

// MARK: - Wire format

extension CDPCapabilities: CDPPayload {
  public static let type = CDPTLVType.capabilities
  public static let name = "Capabilities"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue)
  }

  public var fieldValue: FieldValue {
    let set = (0..<rawValue.bitWidth).filter { rawValue >> $0 & 1 == 1 }
    return .list(
      set.map { .word($0 < Self.names.count ? Self.names[$0] : "bit \($0)") })
  }

  /// A list of names, or of `bit N`.
  public init(reading reader: FieldReader) throws(FieldError) {
    var bits: UInt32 = 0
    for element in try reader.elements("a list of names") {
      let bit = try element.word("one of \(Self.names.joined(separator: ", "))") { name in
        Self.names.firstIndex(of: name)
          ?? (name.hasPrefix("bit ") ? Int(name.dropFirst(4)) : nil)
      }
      guard (0..<UInt32.bitWidth).contains(bit) else {
        throw element.error(expected: "a bit from 0 to 31")
      }
      bits |= 1 << UInt32(bit)
    }
    rawValue = bits
  }
}
