import DHCP
import Framing
import Wire

extension FuzzTarget {
  /// A DHCPv4 message: nothing is lost, and every part says where it stands.
  static let dhcp = FuzzTarget("dhcp", longestInput: 1472) { capture in
    capture.dhcp.map(\.encoded)
  } check: { octets in
    let message = DHCPMessage(octets)
    claimSame(message.encoded, octets, "a message is written as it was read")
    for error in message.framingErrors { claimInside(error, octets.indices) }
    for area in message.areas { claimLaws(of: area, in: octets) }
    for option in message.joined { claimLaws(of: option, in: octets) }
    claim(
      message.joined.flatMap(\.pieces).count == message.options.count,
      "every instance of an option is joined once")
    claimWellFormed(message.fieldValue)
    claimWellFormed(message.header.fieldValue)
    claimPrintable(message.serverNameText?.printable ?? "")
    claimPrintable(message.bootFileText?.printable ?? "")
    _ = (message.avayaVendorInformation, message.relayAgentInformation)
  }
}

private func claimLaws(of area: DHCPOptionArea, in octets: ArraySlice<UInt8>) {
  claimInside(area.octets, octets.indices, "an area stands in the message")
  claimSame(area.encoded, octets[area.octets], "an area is written as it was read")
  claimInside(area.framingError, area.octets)
  claimOrdered(area.options.map(\.octets), area.octets, "options stand one after the other")
  for option in area.options {
    let place = octets[option.octets]
    claimSame(place.dropFirst(2), option.value, "an option stands where it says")
    claim(place.first == option.code.rawValue, "an option begins with its code")
    claim(place.dropFirst().first == option.claimedLength, "then comes its length")
  }
}

private func claimLaws(of option: JoinedOption, in octets: ArraySlice<UInt8>) {
  claimSame(option.pieces.flatMap(\.value), option.value, "pieces make the value")
  for (index, octet) in option.value.enumerated() {
    guard let offset = option.frameOffset(ofJoined: index) else {
      fatalError("broken: octet \(index) of option \(option.code) stands somewhere")
    }
    claim(octets[offset] == octet, "octet \(index) of option \(option.code) stands at \(offset)")
  }
  claim(option.frameOffset(ofJoined: option.value.count) == nil, "nothing stands behind the end")
  switch option.typedValue {
  case .success(let value): claimWellFormed(value.fieldValue)
  case .failure(let error): claimInside(error, octets.indices)
  case nil: break
  }
}
