import Framing
import Wire

extension FuzzTarget {
  /// Each header by itself: every bit has a field.
  static let headers = FuzzTarget("headers", longestInput: 160) { capture in
    capture.packets.flatMap { packet -> [[UInt8]] in
      let frame = Array(packet.bytes)
      return [0, 14, 18, 34, 38].filter { $0 < frame.count }.map { Array(frame[$0...].prefix(160)) }
    }
  } check: { octets in
    claimLaws(of: EthernetFrame.self, octets)
    claimLaws(of: ARPMessage.self, octets)
    claimLaws(of: IPv4Header.self, octets)
    claimLaws(of: IPv6Header.self, octets)
    claimLaws(of: UDPHeader.self, octets)
    claimLaws(of: TCPHeader.self, octets)
    claimLaws(of: ICMPHeader.self, octets)
    claimLaws(of: LLCHeader.self, octets)
    claimLaws(of: ISLHeader.self, octets)
    claimLaws(of: RadiotapHeader.self, octets)
    claimLaws(of: IEEE80211Header.self, octets)
    for version in [LinuxCookedHeader.Version.v1, .v2] {
      var reader = ByteReader(octets, reading: "Linux cooked header")
      guard let header = try? LinuxCookedHeader(version, decoding: &reader) else { continue }
      var writer = ByteWriter()
      header.encode(into: &writer)
      claimSame(writer.bytes, octets[..<reader.offset], "a cooked header is written as it was read")
    }
    for kind in (0...255).map({ IPProtocol(rawValue: $0) }) where kind.isExtensionHeader {
      var reader = ByteReader(octets, reading: "IPv6 extension header")
      guard let header = try? IPv6ExtensionHeader(kind, decoding: &reader) else { continue }
      var writer = ByteWriter()
      header.encode(into: &writer)
      claimSame(writer.bytes, octets[..<reader.offset], "an extension is written as it was read")
      claimWellFormed(header.fieldValue)
    }
  }
}

private func claimLaws<Header: WireCodable>(of _: Header.Type, _ octets: ArraySlice<UInt8>) {
  var reader = ByteReader(octets, reading: "header")
  do {
    let header = try Header(decoding: &reader)
    claimCodec(header, from: octets[..<reader.offset])
    if let header = header as? any FieldDescribing { claimWellFormed(header.fieldValue) }
  } catch {
    claimInside(error, octets.indices)
  }
}
