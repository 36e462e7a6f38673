import LLDP
import Wire

extension FuzzTarget {
  /// An LLDP data unit: nothing is lost, and what can be read is written back.
  static let lldp = FuzzTarget("lldp", longestInput: 1500) { capture in
    capture.lldp.map(\.encoded)
  } check: { octets in
    let unit = LLDPDataUnit(octets)
    claimSame(unit.encoded, octets, "a data unit is written as it was read")
    claimInside(unit.framingError, octets.indices)
    claimOrdered(unit.tlvs.map(\.octets), octets.indices, "TLVs stand one after the other")
    for tlv in unit.tlvs {
      claimSame(octets[tlv.octets].dropFirst(2), tlv.value, "a TLV stands where it says")
      switch tlv.typedValue {
      case .success(let value as any LLDPPayload): claimLaws(of: value, tlv)
      case .success: claim(false, "every typed value is a payload: \(tlv.name)")
      case .failure(let error): claimInside(error, tlv.octets)
      case nil: break
      }
    }
    claimWellFormed(unit.fieldValue)
    _ = (unit.chassisID, unit.systemName, unit.networkPolicies, unit.isShutdown)
  }
}

private func claimLaws(of payload: some LLDPPayload, _ tlv: LLDPTLV) {
  claimCodec(payload, from: tlv.information)
  claim(LLDPTLV(payload) == tlv, "\(tlv.name) is written as it was read")
}
