public import DHCP
import Wire

/// DHCP options in the areas where they stand: those of a message, or some without a message
/// around them.
public struct DHCPOptionList: Sendable {
  public let areas: [DHCPOptionArea]
  /// One for each code, in order of first appearance.
  public let joined: [JoinedOption]

  init(_ message: DHCPMessage) {
    areas = message.areas
    joined = message.joined
  }

  /// Options one after the other; offsets count from the first octet given.
  init(_ octets: [UInt8]) {
    areas = [DHCPOptionArea(octets[...], name: .options)]
    joined = JoinedOption.join(areas.flatMap(\.options))
  }

  var framingErrors: [DecodeError] { areas.compactMap(\.framingError) }
}

extension DHCPMessage {
  var optionList: DHCPOptionList { DHCPOptionList(self) }
}
