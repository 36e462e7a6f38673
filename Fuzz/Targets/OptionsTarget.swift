import DHCP
import Wire

extension FuzzTarget {
  /// The value of an option; the first octet chooses the type that it is read as.
  static let options = FuzzTarget("options", longestInput: 600) { capture in
    capture.dhcp.flatMap(\.joined).compactMap { option in
      let type = types.firstIndex { $0.codes.contains(option.code) }
      return type.map { [UInt8($0)] + option.value }
    }
  } check: { octets in
    guard let choice = octets.first else { return }
    let type = types[Int(choice) % types.count]
    claimLaws(of: type, octets.dropFirst())
  }

  private static let types = DHCPOptionRegistry.payloadTypes
}

private func claimLaws<Payload: DHCPOptionPayload>(
  of type: Payload.Type, _ octets: ArraySlice<UInt8>
) {
  do {
    let payload = try Payload(whole: octets, reading: "option")
    claimCodec(payload, from: octets)
    claimWellFormed(payload.fieldValue)
  } catch {
    claimInside(error, octets.indices)
  }
}
