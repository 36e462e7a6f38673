import DHCP

extension PhoneBehaviour {
  static let j100SIP = PhoneBehaviour(
    signaling: .sip,
    dhcp: DHCPBehaviour(
      requestedOptions: Sourced(options([1, 3, 6, 7, 15, 42])),
      maximumMessageSize: .unconfirmed(1500),
      extendedRebinding: Sourced(.asks(every: .seconds(60))), requiresLeaseTime: Sourced(true),
      correctsTimers: .unconfirmed(true)),
    vlan: VLANBehaviour(afterFallback: .unconfirmed(.needsReset)), lldp: sip(conservation: false),
    download: DownloadBehaviour(tlsPort: .unconfirmed(443)),
    checksRouters: .unconfirmed(true), serverWait: .unconfirmed(.seconds(30)),
    withoutServer: Sourced(.asksUser),
    enrollment: .newer, ipv6: IPv6Behaviour(readsSiteOption: Sourced(true)))

  static let j100H323 = PhoneBehaviour(
    signaling: .h323,
    dhcp: h323(rebinding: .unconfirmed(.watchesAddress(every: .seconds(5)))),
    vlan: VLANBehaviour(afterFallback: .unconfirmed(.triesAgain)), lldp: h323LLDP(),
    download: DownloadBehaviour(
      tlsPort: .unconfirmed(411), onlyByHTTP: Sourced([.software, .language, .certificate]),
      onlyByTLS: Sourced([.settings])),
    checksRouters: .unconfirmed(true), serverWait: Sourced(.seconds(60)),
    withoutServer: Sourced(.goesOn))

  static let p96x1SIP = PhoneBehaviour(
    signaling: .sip,
    dhcp: DHCPBehaviour(
      requestedOptions: .unconfirmed(options([1, 3, 6, 7, 15, 26, 42, 43, 120])),
      maximumMessageSize: .unconfirmed(1000),
      extendedRebinding: .unconfirmed(.asks(every: .seconds(60))),
      requiresLeaseTime: Sourced(true), correctsTimers: .unconfirmed(true)),
    vlan: VLANBehaviour(
      afterFallback: .unconfirmed(.triesAgain), keepsVLANList: Sourced(true),
      reusesAddress: Sourced(true), listsVLANBeforeReset: Sourced(true),
      reuseSeconds: .unconfirmed(60)),
    lldp: sip(conservation: true),
    download: DownloadBehaviour(tlsPort: .unconfirmed(443), onlyByHTTP: Sourced([.software])),
    checksRouters: .unconfirmed(true),
    serverWait: .unconfirmed(.seconds(30)),
    withoutServer: Sourced(.goesOn), ipv6: IPv6Behaviour())

  static let p96x1H323 = PhoneBehaviour(
    signaling: .h323,
    dhcp: h323(rebinding: .unconfirmed(.watchesAddress(every: .seconds(5))), firstDelay: 4),
    vlan: VLANBehaviour(afterFallback: Sourced(.triesAgain)), lldp: h323LLDP(),
    download: DownloadBehaviour(tlsPort: .unconfirmed(411)),
    checksRouters: .unconfirmed(true), serverWait: .unconfirmed(.seconds(30)),
    withoutServer: .unconfirmed(.goesOn),
    ipv6: IPv6Behaviour(versions: .unconfirmed(.both)))

  static let p9600H323 = PhoneBehaviour(
    signaling: .h323,
    dhcp: h323(rebinding: .unconfirmed(.watchesAddress(every: .seconds(5))), firstDelay: 4),
    vlan: VLANBehaviour(afterFallback: .unconfirmed(.triesAgain)), lldp: h323LLDP(),
    download: DownloadBehaviour(tlsPort: .unconfirmed(411)),
    checksRouters: Sourced(true), serverWait: .unconfirmed(.seconds(30)),
    withoutServer: .unconfirmed(.goesOn))

  static let p1600H323 = PhoneBehaviour(
    signaling: .h323,
    dhcp: DHCPBehaviour(
      requestedOptions: Sourced(options([1, 3, 6, 15])), maximumMessageSize: .unconfirmed(576),
      extendedRebinding: Sourced(.watchesAddress(every: .seconds(5))),
      requiresLeaseTime: .unconfirmed(true), correctsTimers: .unconfirmed(true)),
    vlan: VLANBehaviour(afterFallback: .unconfirmed(.triesAgain)), lldp: h323LLDP(),
    download: DownloadBehaviour(tlsPort: .unconfirmed(411)),
    checksRouters: .unconfirmed(true), serverWait: .unconfirmed(.seconds(30)),
    withoutServer: .unconfirmed(.goesOn))

  static let p4600 = PhoneBehaviour(
    signaling: .h323,
    dhcp: DHCPBehaviour(
      requestedOptions: .unconfirmed(options([1, 3, 6, 15, 66])),
      maximumMessageSize: .unconfirmed(576),
      extendedRebinding: Sourced(.watchesAddress(every: .seconds(5))),
      requiresLeaseTime: .unconfirmed(true), correctsTimers: Sourced(true)),
    vlan: VLANBehaviour(
      afterFallback: Sourced(.triesAgain), fileChange: .unconfirmed(.releaseAndDiscover)),
    lldp: h323LLDP(change: Sourced(.releaseAndDiscover)),
    download: DownloadBehaviour(tlsPort: .unconfirmed(411)),
    checksRouters: .unconfirmed(true),
    serverWait: .unconfirmed(.seconds(30)),
    withoutServer: .unconfirmed(.goesOn))

  private static func options(_ codes: [UInt8]) -> [DHCPOptionCode] {
    codes.map(DHCPOptionCode.init(rawValue:))
  }

  private static func h323(
    rebinding: Sourced<DHCPBehaviour.ExtendedRebinding>, firstDelay: Int = 0
  ) -> DHCPBehaviour {
    DHCPBehaviour(
      requestedOptions: .unconfirmed(options([1, 3, 6, 7, 15, 26, 42])),
      maximumMessageSize: .unconfirmed(1000), extendedRebinding: rebinding,
      requiresLeaseTime: .unconfirmed(true), correctsTimers: .unconfirmed(true),
      greatestFirstDelaySeconds: .unconfirmed(firstDelay))
  }

  private static func sip(conservation: Bool) -> LLDPBehaviour {
    LLDPBehaviour(
      defaultMode: .unconfirmed(.auto), vlanChange: .unconfirmed(.releaseAndReset),
      prefersPolicy: Sourced(true), keepsRegisteredVLAN: .unconfirmed(false),
      framingSetsDefault: .unconfirmed(false), obeysPowerSource: .unconfirmed(false),
      sendsConservationSupport: .unconfirmed(conservation), sendsRevisions: Sourced(true))
  }

  private static func h323LLDP(
    change: Sourced<LLDPBehaviour.VLANChange> = Sourced(.releaseAndReset)
  ) -> LLDPBehaviour {
    LLDPBehaviour(
      defaultMode: .unconfirmed(.auto), vlanChange: change, prefersPolicy: .unconfirmed(true),
      keepsRegisteredVLAN: Sourced(true), framingSetsDefault: Sourced(true),
      obeysPowerSource: Sourced(true), sendsConservationSupport: .unconfirmed(true),
      sendsRevisions: .unconfirmed(false))
  }
}
