import TestSupport
import Testing
import Wire

/// Reads every damaged form of `bytes`, with other octets in front, so that offsets do not count
/// from zero; an error has to lie within the octets or just behind them.
func expectNoTrap<Value: FieldDescribing>(
  on bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation,
  _ read: (ArraySlice<UInt8>) throws(DecodeError) -> Value
) {
  for damaged in bytes.cuts + bytes.bitFlips {
    let frame = [UInt8](repeating: 0xEE, count: 14) + damaged
    do throws(DecodeError) {
      let value = try read(frame[14...])
      guard case .record = value.fieldValue else {
        Issue.record("no record", sourceLocation: sourceLocation)
        return
      }
    } catch {
      #expect((14...frame.count).contains(error.offset), sourceLocation: sourceLocation)
    }
  }
}

extension FieldValue {
  /// The field called `name` of a record.
  subscript(_ name: String) -> FieldValue? {
    guard case .record(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }
}

/// The octets of a text.
func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }
