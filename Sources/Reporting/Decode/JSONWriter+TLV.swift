import Wire

extension JSONWriter {
  /// What every TLV has, of LLDP or CDP: type, length, value, and where in the frame it stands.
  mutating func fields(
    ofTLV type: some BinaryInteger, _ value: ArraySlice<UInt8>, at octets: Range<Int>
  ) {
    field("type", type)
    field("length", value.count)
    field("hex", hex: value)
    field("octets", octets)
  }
}
