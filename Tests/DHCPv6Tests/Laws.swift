import Testing
import Wire

@testable import DHCPv6

/// The laws that hold for every message, whatever its octets.
func expectLaws(of bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  // The headers of a frame stand in front, so that offsets are not counted from zero.
  let frame = [UInt8](repeating: 0xEE, count: 62) + bytes
  let message = DHCPv6Message(frame[62...])
  #expect(message.encoded == bytes, sourceLocation: sourceLocation)
  var offset = 62 + message.header.count
  for option in message.options {
    #expect(option.octets.lowerBound == offset, sourceLocation: sourceLocation)
    offset = option.octets.upperBound
  }
  #expect(offset + message.trailer.count == frame.count, sourceLocation: sourceLocation)
  for (depth, option) in message.flattened {
    #expect(depth <= DHCPv6Message.deepestNesting, sourceLocation: sourceLocation)
    #expect(option.octets.count == option.value.count + 4, sourceLocation: sourceLocation)
    #expect(frame[option.octets].dropFirst(4) == option.value, sourceLocation: sourceLocation)
    switch option.typedValue {
    case .failure(let error):
      // An error may stand behind the last octet, where the missing one would be.
      #expect(
        (option.octets.lowerBound...option.octets.upperBound).contains(error.offset),
        sourceLocation: sourceLocation)
    case .success(let value as any DHCPv6OptionPayload):
      #expect(value.encoded == Array(option.value), sourceLocation: sourceLocation)
    default:
      #expect(!option.isCut, sourceLocation: sourceLocation)
    }
  }
  let errors = message.framingErrors
  #expect((message.framingError == nil) || errors.first == message.framingError)
  for error in errors {
    #expect((62...frame.count).contains(error.offset), sourceLocation: sourceLocation)
  }
  guard case .record(let fields) = message.fieldValue else {
    Issue.record("no record", sourceLocation: sourceLocation)
    return
  }
  #expect(fields.contains { $0.name == "options" }, sourceLocation: sourceLocation)
}
