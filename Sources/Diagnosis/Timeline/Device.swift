import DHCP
public import Discovery
public import Framing
import LLDP
import SSON
import Services
public import Wire

/// Everything seen of one MAC address, across VLAN tags and IP addresses.
public struct Device: Sendable {
  public let mac: MACAddress
  public let firstSeen: FrameStamp
  public internal(set) var lastSeen: FrameStamp
  /// The DHCP messages of this client: its own and the answers to it.
  public internal(set) var dhcp: History<ObservedDHCP>
  /// The different contents that it advertised by LLDP.
  public internal(set) var advertisements: History<ObservedLLDP>
  public internal(set) var served: DHCPServerActivity?
  /// The address it last used by ARP, and the VLAN it did so on.
  public internal(set) var lastAddress: (address: IPv4Address, vlan: VLANID, frame: FrameStamp)?
  public internal(set) var speaksSIP = false
  public internal(set) var speaksH323 = false
  /// What it did to reach its servers, apart and only if there is something: most devices are not
  /// followed, and an empty activity takes most of their room.
  private var activities: [DeviceActivity] = []
  /// It asked for option 242 or 176 at some time.
  var asksForSiteOption = false
  /// It asked a web server for an upgrade or settings file of these phones.
  var asksForPhoneFile = false

  /// What it did to reach its servers.
  public internal(set) var activity: DeviceActivity {
    get { activities.first ?? DeviceActivity() }
    _modify {
      if activities.isEmpty { activities.append(DeviceActivity()) }
      yield &activities[0]
    }
  }

  /// What was kept of it.
  var kept: Int { dhcp.kept + advertisements.kept + keptActivity }
  /// Asked for with every frame, so it is counted where it lies.
  var keptActivity: Int { activities.isEmpty ? 0 : activities[0].kept }

  init(_ mac: MACAddress, at frame: FrameStamp, limits: TimelineLimits) {
    self.mac = mac
    firstSeen = frame
    lastSeen = frame
    dhcp = History(capacity: limits.messagesPerDevice)
    advertisements = History(capacity: limits.advertisementsPerDevice)
  }
}

extension Device {
  /// Its DHCP messages as its own network carried them: without those between relay agents and
  /// servers, unless the capture holds no others.
  public var messages: [ObservedDHCP] {
    let all = dhcp.elements
    let own = all.filter { !$0.isRelayed }
    return own.isEmpty ? all : own
  }

  /// The newest name it gave itself, by DHCP or LLDP.
  public var hostName: WireText? {
    let own = dhcp.elements.reversed().lazy.filter(\.message.isFromClient)
    return own.compactMap(\.message.hostName).first
      ?? advertisements.elements.last?.unit.systemName
  }

  /// What it calls its kind in option 60, without the NUL that some add.
  public var vendorClass: WireText? {
    let own = dhcp.elements.lazy.filter(\.message.isFromClient)
    return own.compactMap(\.message.vendorClassIdentifier).first.map { text in
      WireText(text.octets.prefix { $0 != 0 })
    }
  }

  public var model: WireText? {
    advertisements.elements.lazy.compactMap(\.unit.modelName).first
  }

  /// The options that it asks for, from its last message that says so.
  public var parameterRequestList: Set<UInt8> {
    let own = dhcp.elements.reversed().lazy.filter(\.message.isFromClient)
    return Set(own.compactMap(\.message.parameterRequestList).first?.map(\.rawValue) ?? [])
  }

  /// What tells whether it is a phone, and of which family; strongest first.
  public var phoneEvidence: [PhoneEvidence] {
    var evidence: [PhoneEvidence] = []
    if let model { evidence.append(.model(model)) }
    for unit in advertisements.elements.map(\.unit) {
      if let maker = unit.manufacturerName { evidence.append(.manufacturer(maker)) }
      if unit.medCapabilities?.deviceType == .endpointClassIII {
        evidence.append(.communicationEndpoint)
      }
      if unit.systemCapabilities?.available.contains(.telephone) == true {
        evidence.append(.telephoneCapability)
      }
      if unit.avayaPhoneAddresses != nil {
        evidence.append(.sendsAvayaTLVs)
      }
    }
    if let vendorClass { evidence.append(.vendorClass(vendorClass)) }
    if let hostName { evidence.append(.hostName(hostName)) }
    if asksForPhoneFile { evidence.append(.asksForPhoneFile) }
    if let product = activity.product?.text { evidence.append(.gatekeeperProduct(product)) }
    if speaksH323 { evidence.append(.speaksH323) }
    if speaksSIP { evidence.append(.speaksSIP) }
    if let family = familyOfUpgradeFile { evidence.append(.asksForUpgradeFile(family)) }
    let asked = parameterRequestList
    evidence += [242, 176].filter(asked.contains).map(PhoneEvidence.asksForSiteOption)
    if !isNetworkDevice { evidence.append(.organization(mac.oui)) }
    return evidence.uniqued()
  }

  /// The family whose upgrade file it asked for last.
  private var familyOfUpgradeFile: PhoneFamily? {
    activity.files.elements.reversed().lazy.compactMap { file in
      let name = file.fileName.printable.lowercased()
      return PhoneProfile.all.first { $0.upgradeFile.value.lowercased() == name }?.family
    }.first
  }

  /// Enough speaks of a phone to follow what it says to servers.
  ///
  /// Judged while it is new: a phone shows itself by its first messages.
  var looksLikePhone: Bool {
    guard kept <= Self.fewMessages, served == nil else { return false }
    return asksForSiteOption || asksForPhoneFile || AvayaHostName.isPhoneMaker(mac.oui)
      || phoneEvidence.contains { evidence in
        switch evidence {
        case .organization: false
        case .vendorClass, .hostName: PhoneIdentification([evidence]) != nil
        default: true
        }
      }
  }

  private static let fewMessages = 16

  /// A bridge, router or access point by its own word.
  var isNetworkDevice: Bool {
    if served != nil { return true }
    return advertisements.elements.contains { advertisement in
      let unit = advertisement.unit
      if let type = unit.medCapabilities?.deviceType { return type == .networkConnectivity }
      guard let capabilities = unit.systemCapabilities?.available else { return false }
      return !capabilities.contains(.telephone)
        && (capabilities.contains(.bridge) || capabilities.contains(.router)
          || capabilities.contains(.accessPoint))
    }
  }
}

extension RASVendor {
  /// Product and version: "IP_Phone 3.104S".
  fileprivate var text: WireText? {
    let parts = [product, version].compactMap(\.self).filter { !$0.octets.isEmpty }
    guard !parts.isEmpty else { return nil }
    return WireText(Array(parts.map(\.octets).joined(separator: [0x20]))[...])
  }
}
