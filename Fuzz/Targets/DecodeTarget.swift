import Capture
import DHCP
import LLDP
import Reporting
import Wire

extension FuzzTarget {
  /// A frame, or whatever else the octets are: shown as text and as JSON.
  static let decode = FuzzTarget("decode", longestInput: 800) { capture in
    capture.frames.map(\.bytes) + capture.dhcp.map { Array($0.vendorArea.dropFirst(4)) }
      + capture.lldp.flatMap(\.tlvs).map(\.value).map { Array($0) }
  } check: { octets in
    let octets = Array(octets)
    let frame = DecodedFrame(CapturedFrame(number: 1, time: .epoch, bytes: octets))
    var options = DecodeOptions()
    options.showsSecrets = !octets.count.isMultiple(of: 3)
    claimOutputs { text, json in
      frame.write(to: &text, from: .epoch, options: options)
      frame.write(to: &json, options: options)
    }
    guard let decoded = DecodedOctets(octets) else { return }
    claimOutputs { text, json in
      decoded.write(to: &text, options: options)
      decoded.write(to: &json, options: options)
    }
  }
}

private func claimOutputs(_ write: (inout TextWriter, inout JSONWriter) -> Void) {
  var text = TextWriter()
  var json = JSONWriter(.indented)
  write(&text, &json)
  claimText(text.bytes)
  claimJSON(json.bytes)
}
