import Testing
import Wire

@testable import LLDP

/// The laws that hold for every data unit, whatever its octets.
func expectLaws(of bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  // A frame's header stands in front, so that offsets are not counted from zero.
  let frame = [UInt8](repeating: 0xEE, count: 14) + bytes
  let unit = LLDPDataUnit(frame[14...])
  #expect(unit.encoded == bytes, sourceLocation: sourceLocation)
  var offset = 14
  for tlv in unit.tlvs {
    #expect(tlv.octets.lowerBound == offset, sourceLocation: sourceLocation)
    #expect(tlv.octets.count == tlv.value.count + 2, sourceLocation: sourceLocation)
    offset = tlv.octets.upperBound
    if case .failure(let error) = tlv.typedValue {
      // An error may stand behind the last octet, where the missing one would be.
      #expect(
        (tlv.octets.lowerBound...offset).contains(error.offset), sourceLocation: sourceLocation)
    }
    for payload in LLDPRegistry.payloads {
      expectSameOctets(payload, in: tlv, sourceLocation: sourceLocation)
    }
  }
  #expect(offset + unit.trailer.count == frame.count, sourceLocation: sourceLocation)
  if let error = unit.framingError {
    #expect(error.offset == offset, sourceLocation: sourceLocation)
  }
  #expect(describes(unit.fieldValue), sourceLocation: sourceLocation)
}

private func expectSameOctets<Payload: LLDPPayload>(
  _: Payload.Type, in tlv: LLDPTLV, sourceLocation: SourceLocation
) {
  guard let payload = try? Payload(tlv) else { return }
  #expect(LLDPTLV(payload) == tlv, sourceLocation: sourceLocation)
}

private func describes(_ value: FieldValue) -> Bool {
  if case .record(let fields) = value { !fields.isEmpty } else { false }
}
