public import ArgumentParser
import DHCP
public import Framing
import Wire

/// What an OFFER, an ACK or a NAK says.
struct DHCPFrameOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The client.", valueName: "mac"))
  var mac: MACAddress?

  @Option(
    help: ArgumentHelp("Its transaction, in hexadecimal: 00003d1d.", valueName: "number"))
  var xid: TransactionID?

  @Option(help: ArgumentHelp("The site-specific string.", valueName: "text"))
  var site: String?

  @Option(help: ArgumentHelp("The number of its option.", valueName: "number"))
  var siteOption: UInt8 = 242

  @Option(
    help: ArgumentHelp(
      "The address that is given; host 100 of the server's /24.", valueName: "address"))
  var address: IPv4Address?

  @Option(
    help: ArgumentHelp(
      "The DHCP server; the interface's address, or 192.0.2.1.", valueName: "address"))
  var server: IPv4Address?

  @Option(help: ArgumentHelp("The subnet mask.", valueName: "address"))
  var mask = IPv4Address(255, 255, 255, 0)

  @Option(help: ArgumentHelp("The router; the server.", valueName: "address"))
  var router: IPv4Address?

  @Option(help: ArgumentHelp("The lease in seconds; 'none' leaves it out.", valueName: "seconds"))
  var lease = LeaseText(seconds: 3600)

  @Option(help: ArgumentHelp("The field siaddr.", valueName: "address"))
  var nextServer: IPv4Address?

  @Option(
    name: .customLong("option"),
    help: ArgumentHelp(
      "Another option, in hexadecimal, or 'none' to leave one out; may be repeated.",
      valueName: "code=hex"))
  var options: [OptionText] = []

  @Flag(help: "To all stations.")
  var broadcast = false

  struct TransactionID: ExpressibleByArgument {
    let number: UInt32

    init?(argument: String) {
      let digits = argument.hasPrefix("0x") ? argument.dropFirst(2) : argument[...]
      guard let number = UInt32(digits, radix: 16) else { return nil }
      self.number = number
    }
  }

  struct LeaseText: ExpressibleByArgument, CustomStringConvertible {
    /// `nil` for no lease time.
    let seconds: UInt32?

    init(seconds: UInt32?) {
      self.seconds = seconds
    }

    init?(argument: String) {
      if argument == "none" {
        seconds = nil
      } else if let number = UInt32(argument) {
        seconds = number
      } else {
        return nil
      }
    }

    var description: String { seconds.map(String.init) ?? "none" }
    var defaultValueDescription: String { description }
  }

  struct OptionText: ExpressibleByArgument {
    let code: UInt8
    /// `nil` to leave the option out.
    let value: [UInt8]?

    init?(argument: String) {
      guard let equals = argument.firstIndex(of: "="), let code = UInt8(argument[..<equals]),
        (1...254).contains(code)
      else { return nil }
      let text = argument[argument.index(after: equals)...]
      self.code = code
      if text == "none" {
        value = nil
      } else if let octets = Hex.octets(of: text) {
        value = octets
      } else {
        return nil
      }
    }
  }

  /// The message; `here` is the interface's own address.
  func message(_ type: DHCPMessageType, here: IPv4Address?) -> (
    message: DHCPMessage, server: IPv4Address, client: IPv4Address
  ) {
    let server = server ?? here ?? IPv4Address(192, 0, 2, 1)
    let given = address ?? IPv4Address(rawValue: server.rawValue & 0xFFFF_FF00 | 100)
    let isRefusal = type == .nak
    var list: [(DHCPOptionCode, [UInt8])] = [
      (.messageType, [type.rawValue]), (.serverIdentifier, server.encoded),
    ]
    if !isRefusal {
      if let seconds = lease.seconds { list.append((.leaseTime, seconds.octets)) }
      list.append((.subnetMask, mask.encoded))
      list.append((.routers, (router ?? server).encoded))
    }
    if let site { list.append((DHCPOptionCode(rawValue: siteOption), Array(site.utf8))) }
    for option in options {
      let code = DHCPOptionCode(rawValue: option.code)
      list.removeAll { $0.0 == code }
      if let value = option.value { list.append((code, value)) }
    }
    let message = DHCPMessage(
      operation: .reply, transactionID: xid?.number ?? 0, clientMAC: mac ?? .broadcast,
      flags: BOOTPHeader.Flags(isBroadcast: broadcast || isRefusal),
      yourAddress: isRefusal ? .any : given, nextServerAddress: nextServer ?? .any, options: list)
    return (message, server, given)
  }
}

extension UInt32 {
  fileprivate var octets: [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) }
  }
}

extension IPv4Address: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument[...])
  }

  public var defaultValueDescription: String { description }
}
