import CDP
import Framing
import Wire

extension FuzzTarget {
  /// A CDP message: nothing is lost, and what can be read is written back.
  static let cdp = FuzzTarget("cdp", longestInput: 1500) {
    $0.cdp
  } check: { octets in
    let message = CDPMessage(octets)
    claimSame(message.encoded, octets, "a message is written as it was read")
    claimInside(message.framingError, octets.indices)
    claimOrdered(message.tlvs.map(\.octets), octets.indices, "TLVs stand one after the other")
    for tlv in message.tlvs {
      claimSame(octets[tlv.octets].dropFirst(4), tlv.value, "a TLV stands where it says")
      switch tlv.typedValue {
      case .success(let value as any CDPPayload): claimLaws(of: value, tlv)
      case .success: claim(false, "every typed value is a payload: \(tlv.name)")
      case .failure(let error): claimInside(error, tlv.octets)
      case nil: break
      }
    }
    claimWellFormed(message.fieldValue)
    _ = (message.applianceVLAN, message.addresses, message.nativeVLAN)
    let sent = CDPMessage(tlvs: message.tlvs)
    claim(sent.tlvs == message.tlvs && sent.checksumVerdict == .correct, "what is sent is sound")
  }
}

private func claimLaws(of payload: some CDPPayload, _ tlv: CDPTLV) {
  claimCodec(payload, from: tlv.value)
  claim(CDPTLV(payload) == tlv, "\(tlv.name) is written as it was read")
}
