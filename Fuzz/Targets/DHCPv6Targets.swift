import DHCPv6
import Wire

extension FuzzTarget {
  /// A DHCPv6 message: nothing is lost, however deep its options stand in each other.
  static let dhcpv6 = FuzzTarget("dhcpv6", longestInput: 1500) { capture in
    capture.dhcpv6.map(\.encoded)
  } check: { octets in
    let message = DHCPv6Message(octets)
    claimSame(message.encoded, octets, "a message is written as it was read")
    for error in message.framingErrors { claimInside(error, octets.indices) }
    claimOrdered(message.options.map(\.octets), octets.indices, "options stand one after another")
    for (depth, option) in message.flattened {
      claim((0...DHCPv6Message.deepestNesting).contains(depth), "nesting has an end")
      claimInside(option.octets, octets.indices, "an option stands in the message")
      claimSame(octets[option.octets].dropFirst(4), option.value, "an option stands where it says")
      switch option.typedValue {
      case .success(let value as any DHCPv6OptionPayload): claimCodec(value, from: option.value)
      case .success: claim(false, "every typed value is a payload: \(option.name)")
      case .failure(let error): claimInside(error, option.octets)
      case nil: break
      }
    }
    claimWellFormed(message.fieldValue)
    claimInside(message.innermost.header.indices, octets.indices, "the innermost is in the message")
    for string in message.avayaSiteStrings { sson.check(string.value) }
  }

  /// The value of an option; the first octet chooses the type that it is read as.
  static let options6 = FuzzTarget("options6", longestInput: 400) { capture in
    capture.dhcpv6.flatMap(\.flattened).compactMap { _, option in
      let type = types.firstIndex { $0.codes.contains(option.code) }
      return type.map { [UInt8($0)] + option.value }
    }
  } check: { octets in
    guard let choice = octets.first else { return }
    let type = types[Int(choice) % types.count]
    claimLaws(of: type, octets.dropFirst())
  }

  private static let types = DHCPv6OptionRegistry.payloadTypes
}

private func claimLaws<Payload: DHCPv6OptionPayload>(
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
