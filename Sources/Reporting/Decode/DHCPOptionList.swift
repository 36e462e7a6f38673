public import DHCP
import Wire

/// DHCP options in the areas where they stand: those of a message, or some without a message
/// around them.
public struct DHCPOptionList: Sendable {
  public let areas: [DHCPOptionArea]
  /// Every instance, in the order in which they are joined.
  let options: [DHCPOption]
  /// Of options that stand in several instances.
  let repeatedCodes: Set<DHCPOptionCode>

  init(_ message: DHCPMessage) {
    self.init(areas: message.areas)
  }

  /// Options one after the other; offsets count from the first octet given.
  init(_ octets: [UInt8]) {
    self.init(areas: [DHCPOptionArea(octets[...], name: .options)])
  }

  private init(areas: [DHCPOptionArea]) {
    self.areas = areas
    options = areas.count == 1 ? areas[0].options : areas.flatMap(\.options)
    repeatedCodes = JoinedOption.repeatedCodes(in: options)
  }

  /// One for each code, in order of first appearance.
  public var joined: [JoinedOption] { JoinedOption.join(options) }

  /// Those that stand in several instances, joined (RFC 3396).
  var repeated: [JoinedOption] {
    repeatedCodes.isEmpty
      ? [] : JoinedOption.join(options.filter { repeatedCodes.contains($0.code) })
  }

  /// Option 53, if it can be read.
  var messageType: DHCPMessageType? {
    guard let first = options.first(where: { $0.code == .messageType }) else { return nil }
    let pieces =
      repeatedCodes.isEmpty ? [first] : options.filter { $0.code == .messageType }
    return try? JoinedOption(.messageType, pieces: pieces).payload()
  }

  var framingErrors: [DecodeError] { areas.compactMap(\.framingError) }
}

extension DHCPMessage {
  var optionList: DHCPOptionList { DHCPOptionList(self) }
}
