import Framing
import LLDP
import Wire

extension LLDPDataUnit {
  /// `isPadded`: what follows the End is the padding of the frame.
  func write(to json: inout JSONWriter, isPadded: Bool = false) {
    json.object { json in
      json.array("tlvs") { json in
        for tlv in tlvs { tlv.write(to: &json) }
      }
      if !hasEnd { json.field("hasEnd", false) }
      if !trailer.isEmpty, !isPadded {
        json.key("trailer")
        json.hex(trailer)
      }
      json.field("error", framingError?.description)
    }
  }
}

extension LLDPTLV {
  fileprivate func write(to json: inout JSONWriter) {
    json.repeating(.init(.tlv, type.rawValue, at: octets.lowerBound), value) { json in
      json.object { json in
        let meaning = meaning
        json.fields(ofTLV: type.rawValue, value, at: octets)
        if let organizational = meaning.organizational {
          json.field("oui", organizational.oui)
          json.field("subtype", organizational.subtype)
        }
        json.field("name", meaning.name)
        json.field(meaning.typedValue)
      }
    }
  }
}
