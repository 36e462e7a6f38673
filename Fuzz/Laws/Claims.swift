import Wire

/// Stops the program unless `condition` holds, so that the fuzzer keeps the input.
func claim(_ condition: Bool, _ law: @autoclosure () -> String) {
  if !condition { fatalError("broken: \(law())") }
}

/// Both are the same octets, wherever they stand.
func claimSame(
  _ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>, _ law: @autoclosure () -> String
) {
  claim(
    left.elementsEqual(right),
    "\(law()): \(Hex.string(of: left)) is not \(Hex.string(of: right))")
}

/// `range` lies within `octets`.
func claimInside(_ range: Range<Int>, _ octets: Range<Int>, _ law: @autoclosure () -> String) {
  claim(
    range.lowerBound >= octets.lowerBound && range.upperBound <= octets.upperBound,
    "\(law()): \(range) is not within \(octets)")
}

/// An error points into what was read, or directly behind it.
func claimInside(_ error: DecodeError?, _ octets: Range<Int>) {
  guard let error else { return }
  claim(
    error.offset >= octets.lowerBound && error.offset <= octets.upperBound,
    "an error points into its input, \(octets): \(error)")
  claimPrintable(error.description)
}

/// The ranges do not overlap and come one after the other, within `octets`.
func claimOrdered(_ ranges: [Range<Int>], _ octets: Range<Int>, _ law: @autoclosure () -> String) {
  var end = octets.lowerBound
  for range in ranges {
    claimInside(range, end..<octets.upperBound, law())
    end = range.upperBound
  }
}

/// What can be read is written back to the same octets, and those are read as the same value.
func claimCodec<Value: WireCodable>(_ value: Value, from octets: some Sequence<UInt8>) {
  let encoded = value.encoded
  claimSame(encoded, octets, "\(Value.self) is written as it was read")
  claimReadsBack(value, encoded)
}

/// What a value is written as is read as the same value.
func claimReadsBack<Value: WireCodable>(_ value: Value, _ encoded: [UInt8]? = nil) {
  let encoded = encoded ?? value.encoded
  do {
    let again = try Value(whole: encoded[...], reading: "again")
    claim(again == value, "\(value) is read back as \(again)")
  } catch {
    claim(false, "\(value) is written and cannot be read: \(error)")
  }
}
