import CDP
import Framing
import Wire

extension CDPMessage {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("version", version)
      json.field("timeToLive", timeToLive)
      json.field("checksum", checksum.map { Hex.string(of: $0.octets) })
      json.field("checksumVerdict", checksumVerdict?.description)
      json.array("tlvs") { json in
        for tlv in tlvs { tlv.write(to: &json) }
      }
      if !trailer.isEmpty {
        json.key("trailer")
        json.hex(trailer)
      }
      json.field("error", framingError?.description)
    }
  }
}

extension CDPTLV {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.fields(ofTLV: type.rawValue, value, at: octets)
      json.field("name", name)
      json.field(typedValue)
    }
  }
}

extension UInt16 {
  /// Most significant first.
  fileprivate var octets: [UInt8] { [UInt8(self >> 8), UInt8(self & 0xFF)] }
}
