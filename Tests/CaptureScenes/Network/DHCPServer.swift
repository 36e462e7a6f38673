import DHCP
import Framing
import Wire

/// A DHCP server and what it gives to phones.
struct DHCPServer {
  var mac = Site.dhcpServer
  var subnet = Subnet.data
  /// Option 54.
  var address: IPv4Address
  /// What it offers is the subnet's host with this number.
  var offeredHost: UInt32 = 101
  /// Option 51, in seconds: six weeks.
  var leaseTime: UInt32? = 3_628_800
  /// `siaddr`.
  var nextServer = IPv4Address.any
  /// `file`.
  var bootFile = ""
  /// The relay between it and the phones, by its address among them.
  var relay: IPv4Address?
  /// Option 1; that of the subnet, unless a scene breaks it.
  var subnetMask: [UInt8]
  /// Option 3; `nil` leaves it out.
  var router: IPv4Address?
  /// Option 6; `nil` leaves it out.
  var nameServer: IPv4Address? = Site.nameServer
  /// Whether it sends option 54.
  var identifiesItself = true
  /// Sets the broadcast flag, whatever the client said.
  var broadcasts = false
  /// Behind the usual ones.
  var moreOptions: [(DHCPOptionCode, [UInt8])] = []

  init(_ subnet: Subnet = .data, siteString: String? = nil) {
    self.subnet = subnet
    address = subnet.dhcpServer
    subnetMask = subnet.mask.encoded
    router = subnet.router
    if let siteString { add(siteString) }
  }

  init(_ subnet: Subnet = .data, siteOctets: [UInt8]) {
    self.init(subnet)
    moreOptions.append((.avayaSiteSpecific, siteOctets))
  }

  mutating func add(_ siteString: String, as code: DHCPOptionCode = .avayaSiteSpecific) {
    moreOptions.append((code, Array(siteString.utf8)))
  }

  /// What it offers.
  var offered: IPv4Address { subnet.host(offeredHost) }

  /// An answer to `phone`.
  func answer(_ type: DHCPMessageType, to phone: Phone) -> DHCPMessage {
    var options: [(DHCPOptionCode, [UInt8])] = [(.messageType, [type.rawValue])]
    if identifiesItself { options.append((.serverIdentifier, address.encoded)) }
    if let leaseTime { options.append((.leaseTime, SecondsOption(leaseTime).encoded)) }
    options.append((.subnetMask, subnetMask))
    if let router { options.append((.routers, router.encoded)) }
    if let nameServer { options.append((.domainNameServers, nameServer.encoded)) }
    options += [
      (.domainName, Array("voice.example.com".utf8)),
      (.ntpServers, Site.timeServer.encoded),
    ]
    let header = BOOTPHeader(
      operation: .reply, transactionID: phone.transactionID, clientMAC: phone.mac,
      hops: relay == nil ? 0 : 1,
      flags: BOOTPHeader.Flags(isBroadcast: broadcasts),
      yourAddress: offered, nextServerAddress: nextServer,
      relayAgentAddress: relay ?? .any)
    return DHCPMessage(
      header.replacing(.bootFile, with: Array(bootFile.utf8)) ?? header,
      options: options + moreOptions)
  }

  /// A refusal of what `phone` asks for.
  func refusal(to phone: Phone) -> DHCPMessage {
    DHCPMessage(
      operation: .reply, transactionID: phone.transactionID, clientMAC: phone.mac,
      options: [
        (.messageType, [DHCPMessageType.nak.rawValue]), (.serverIdentifier, address.encoded),
        (.message, Array("address not available".utf8)),
      ])
  }
}
