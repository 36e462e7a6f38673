import Wire

/// The steps that every layer takes: read a header from the front of the payload, cut the payload
/// off where a length says so.
extension Packet {
  /// Reads a header; what follows it becomes the payload. If it cannot be read, the payload stays
  /// and the reason is kept.
  mutating func read<Header>(
    _ structure: String, _ decode: (inout ByteReader) throws(DecodeError) -> Header
  ) -> Header? {
    var reader = ByteReader(payload, reading: structure)
    do {
      let header = try decode(&reader)
      payload = reader.remaining
      return header
    } catch {
      self.error = error
      return nil
    }
  }

  mutating func read<Header: WireCodable>(_ structure: String) -> Header? {
    read(structure) { reader throws(DecodeError) in try Header(decoding: &reader) }
  }

  /// Leaves `count` octets of the payload, as the layer's length field says, and notes if there
  /// were never so many.
  mutating func limit(to count: Int, by layer: Layer) {
    let available = payload.count + missing
    if count > available {
      notes.append(.lengthBeyondFrame(layer, claimed: count, available: available))
    }
    let kept = max(0, min(count, payload.count))
    missing = max(0, min(count - kept, missing))
    payload = payload.prefix(kept)
  }
}
