import Testing
import Wire

@testable import CDP

/// The laws that hold for every message, whatever its octets.
func expectLaws(of bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  // The headers of a frame stand in front, so that offsets are not counted from zero.
  let frame = [UInt8](repeating: 0xEE, count: 22) + bytes
  let message = CDPMessage(frame[22...])
  #expect(message.encoded == bytes, sourceLocation: sourceLocation)
  #expect((message.framingError == nil) == (bytes.count >= 4 && message.trailer.isEmpty))
  var offset = 22 + message.header.count
  for tlv in message.tlvs {
    #expect(tlv.octets.lowerBound == offset, sourceLocation: sourceLocation)
    #expect(tlv.octets.count == tlv.value.count + 4, sourceLocation: sourceLocation)
    offset = tlv.octets.upperBound
    switch tlv.typedValue {
    case .failure(let error):
      // An error may stand behind the last octet, where the missing one would be.
      #expect(
        (tlv.value.startIndex...offset).contains(error.offset), sourceLocation: sourceLocation)
    case .success(let value as any CDPPayload):
      #expect(value.encoded == Array(tlv.value), sourceLocation: sourceLocation)
    default:
      break
    }
  }
  #expect(offset + message.trailer.count == frame.count, sourceLocation: sourceLocation)
  guard case .record(let fields) = message.fieldValue else {
    Issue.record("no record", sourceLocation: sourceLocation)
    return
  }
  #expect(fields.contains { $0.name == "tlvs" }, sourceLocation: sourceLocation)
}
