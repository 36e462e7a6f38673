public import Framing
public import Wire

/// The VLAN, priority and code point that frames of one application are to carry.
///
/// ANSI/TIA-1057 §10.2.3, subtype 2; one for each application (§10.2.3.8). Four octets:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------+-+-+-+-----------------------+-----+-----------+
/// |  application  |U|T|X|        VLAN ID        | PCP |   DSCP    |
/// +---------------+-+-+-+-----------------------+-----+-----------+
/// ```
public struct MEDNetworkPolicy: Hashable, Sendable {
  public var application: Application
  /// U: an endpoint wants a policy for the application and has none; the rest means nothing.
  public var isUnknown: Bool
  /// T: frames of the application carry a VLAN tag.
  public var isTagged: Bool
  /// X: sent as zero. Kept so that re-encoding changes nothing.
  public var reserved: Bool
  /// Counts only when ``isTagged``; 0 then asks for priority tags.
  public var vlan: VLANID
  public var priority: PriorityCodePoint
  public var dscp: DSCP

  public init(
    _ application: Application, isUnknown: Bool = false, isTagged: Bool, reserved: Bool = false,
    vlan: VLANID, priority: PriorityCodePoint, dscp: DSCP
  ) {
    self.application = application
    self.isUnknown = isUnknown
    self.isTagged = isTagged
    self.reserved = reserved
    self.vlan = vlan
    self.priority = priority
    self.dscp = dscp
  }
}

// MARK: - Wire format

extension MEDNetworkPolicy: MEDPayload, FieldReadable {
  public static let subtype: UInt8 = 2
  public static let name = "LLDP-MED Network Policy"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    application = Application(rawValue: try reader.readInteger())
    let policy: UInt32 = try reader.readInteger(octets: 3)
    isUnknown = policy & 1 << 23 != 0
    isTagged = policy & 1 << 22 != 0
    reserved = policy & 1 << 21 != 0
    vlan = VLANID(lowBitsOf: policy >> 9)
    priority = PriorityCodePoint(lowBitsOf: policy >> 6)
    dscp = DSCP(lowBitsOf: policy)
  }

  public func encode(into writer: inout ByteWriter) {
    var policy = UInt32(dscp.rawValue)
    policy |= UInt32(priority.rawValue) << 6
    policy |= UInt32(vlan.rawValue) << 9
    if reserved { policy |= 1 << 21 }
    if isTagged { policy |= 1 << 22 }
    if isUnknown { policy |= 1 << 23 }
    writer.write(application.rawValue)
    writer.write(policy, octets: 3)
  }

  public var fieldValue: FieldValue {
    .fields([
      "application": .word(application.description),
      "unknown": .flag(isUnknown),
      "tagged": .flag(isTagged),
      "reserved": .flag(reserved),
      "vlan": .number(vlan.rawValue),
      "priority": .number(priority.rawValue),
      "dscp": .number(dscp.rawValue),
    ])
  }

  /// Only `application` must be there: flags that are absent are clear, numbers 0.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    application = try record.required("application", "an application").read()
    isUnknown = try record.optional("unknown")?.flag() ?? false
    isTagged = try record.optional("tagged")?.flag() ?? false
    reserved = try record.optional("reserved")?.flag() ?? false
    vlan = try record.optional("vlan") ?? .none
    priority = try record.optional("priority") ?? PriorityCodePoint(lowBitsOf: 0)
    dscp = try record.optional("dscp") ?? DSCP(lowBitsOf: 0)
    try record.finish()
  }
}

// MARK: - Field types

extension MEDNetworkPolicy {
  /// What the policy is for (§10.2.3.1). 0 and 9 to 255 are reserved.
  public struct Application: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let voice = Application(rawValue: 1)
    public static let voiceSignaling = Application(rawValue: 2)
    public static let guestVoice = Application(rawValue: 3)
    public static let guestVoiceSignaling = Application(rawValue: 4)
    public static let softphoneVoice = Application(rawValue: 5)
    public static let videoConferencing = Application(rawValue: 6)
    public static let streamingVideo = Application(rawValue: 7)
    public static let videoSignaling = Application(rawValue: 8)

    public static let names: [UInt8: String] = [
      1: "voice", 2: "voice signaling", 3: "guest voice", 4: "guest voice signaling",
      5: "softphone voice", 6: "video conferencing", 7: "streaming video", 8: "video signaling",
    ]
  }
}

extension LLDPDataUnit {
  /// Every network policy, in wire order; a damaged one is an error in its place.
  public var networkPolicies: [Decoded<MEDNetworkPolicy>] { payloads() }
}
