public import DHCP

/// What distinguishes the DHCP client of one family from that of another.
public struct DHCPBehaviour: Hashable, Sendable {
  /// Option 55 without the site-specific option, which comes last.
  public var requestedOptions: Sourced<[DHCPOptionCode]>
  /// Option 57; `nil` if it is not sent.
  public var maximumMessageSize: Sourced<UInt16?>
  /// Option 60; `nil` if it is not sent.
  public var vendorClass: Sourced<String?>
  /// Option 61 with the MAC address.
  public var sendsClientIdentifier: Sourced<Bool>
  /// The first DISCOVER is sent after a random part of so many seconds.
  public var greatestFirstDelaySeconds: Sourced<Int>
  /// An OFFER without option 51 is not accepted.
  public var requiresLeaseTime: Sourced<Bool>
  /// When the phone asks whether somebody else has the address.
  public var addressCheck: Sourced<AddressCheck>
  /// With a T1 or T2 that is missing or longer than the lease, the times of RFC 2131 count.
  public var correctsTimers: Sourced<Bool>
  /// What happens after the end of the lease with DHCPSTD=0.
  public var extendedRebinding: Sourced<ExtendedRebinding>
  /// A start with the address it had before begins with a REQUEST (INIT-REBOOT).
  public var asksForKnownAddress: Sourced<Bool>

  public enum AddressCheck: Hashable, Sendable {
    case never
    case afterOffer
    case afterAcknowledgement
  }

  public enum ExtendedRebinding: Hashable, Sendable {
    /// Asks all servers for the address every so often.
    case asks(every: Duration)
    /// Asks for the own address by ARP every so often and gives it up if somebody answers.
    case watchesAddress(every: Duration)

    var interval: Duration {
      switch self {
      case .asks(let every), .watchesAddress(let every): every
      }
    }
  }

  public init(
    requestedOptions: Sourced<[DHCPOptionCode]>, maximumMessageSize: Sourced<UInt16?>,
    extendedRebinding: Sourced<ExtendedRebinding>, requiresLeaseTime: Sourced<Bool>,
    correctsTimers: Sourced<Bool>,
    greatestFirstDelaySeconds: Sourced<Int> = .unconfirmed(0),
    vendorClass: Sourced<String?> = .unconfirmed("ccp.avaya.com"),
    sendsClientIdentifier: Sourced<Bool> = .unconfirmed(false),
    addressCheck: Sourced<AddressCheck> = .unconfirmed(.afterAcknowledgement),
    asksForKnownAddress: Sourced<Bool> = .unconfirmed(false)
  ) {
    self.requestedOptions = requestedOptions
    self.maximumMessageSize = maximumMessageSize
    self.vendorClass = vendorClass
    self.sendsClientIdentifier = sendsClientIdentifier
    self.greatestFirstDelaySeconds = greatestFirstDelaySeconds
    self.requiresLeaseTime = requiresLeaseTime
    self.addressCheck = addressCheck
    self.correctsTimers = correctsTimers
    self.extendedRebinding = extendedRebinding
    self.asksForKnownAddress = asksForKnownAddress
  }
}
