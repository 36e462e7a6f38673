import Capture
import DHCP
import DHCPv6
import Diagnosis
import Framing
import Reporting
import SSON
import Wire

extension FuzzTarget {
  /// A site-specific string with a password in it, wherever a message can hold one: if the string
  /// says where its secrets are, no output shows them. An octet FD stands for the password.
  static let secrets = FuzzTarget("secrets", longestInput: 200) { _ in
    [
      "PROCPSWD=*", "L2QVLAN=120,SNMPSTRING=*,HTTPSRVR=192.0.2.10", "ADMIN_PASSWORD=\"*\"",
      "L2Q=1;PROCPSWD=*", "PROCPSWD=*,*", "\"PROCPSWD=*,L2Q=1\"", "PROCPASSWORD=*x",
      "MCIPADD=192.0.2.1,PROCPSWD=*", "PROCPSWD =*", "SNMPSTRING=a*\\,b", "PROCPSWD=*\0L2Q=1",
    ].flatMap { text in
      (0..<4).map { place in
        [UInt8(place)] + text.utf8.map { $0 == UInt8(ascii: "*") ? mark : $0 }
      }
    }
  } check: { octets in
    guard let place = octets.first else { return }
    let string = SiteSpecificString(
      octets.dropFirst().flatMap { $0 == mark ? password : [$0] })
    guard string.octets.count <= 250, hidesAll(string) else { return }
    claimHidden(SSONCheck(string))
    let message = message(with: string.octets, place)
    claimHidden(
      frame: StoryFrames.frame(place & 3 == 3 ? .message6OfServer : .messageOfServer, message))
    claimHiddenInStory(
      [StoryFrames.record(place & 3 == 3 ? .message6OfServer : .messageOfServer, message)])
  }

  private static let mark: UInt8 = 0xFD
}

private let password = Array("Zq7rTwXk".utf8)

/// Every password in the string is said to be a secret.
private func hidesAll(_ string: SiteSpecificString) -> Bool {
  let octets = string.octets
  let secrets = string.secretOctets
  return octets.indices.filter { octets[$0...].starts(with: password) }.allSatisfy { start in
    secrets.contains { $0.lowerBound <= start && $0.upperBound >= start + password.count }
  }
}

/// A message with the string in option 242, in 242 split in two, in a private option, or in DHCPv6.
private func message(with string: [UInt8], _ place: UInt8) -> [UInt8] {
  let half = string.count / 2
  var options: [(DHCPOptionCode, [UInt8])] = [(.messageType, [2])]
  switch place & 3 {
  case 0: options.append((DHCPOptionCode(rawValue: 242), string))
  case 1:
    options.append((DHCPOptionCode(rawValue: 242), Array(string[..<half])))
    options.append((DHCPOptionCode(rawValue: 12), [0x41]))
    options.append((DHCPOptionCode(rawValue: 242), Array(string[half...])))
  case 2: options.append((DHCPOptionCode(rawValue: 230), string))
  default:
    let information = DHCPv6VendorOptions(avayaSiteString: string)
    let option = information.flatMap { DHCPv6Option(.vendorOptions, $0) }
    let message = DHCPv6Message(.reply, transactionID: 7, options: [option].compactMap(\.self))
    return message?.encoded ?? []
  }
  return DHCPMessage(
    operation: .reply, transactionID: 7, clientMAC: MACAddress(lowBitsOf: 0x2CF4_C512_3456),
    options: options
  ).encoded
}

private func claimHidden(_ check: SSONCheck) {
  var text = TextWriter(TextStyle(columns: 4000))
  var json = JSONWriter()
  check.write(to: &text)
  check.write(to: &json)
  claimHidden(in: text.bytes, "check")
  claimHidden(in: json.bytes, "check")
}

private func claimHidden(frame: [UInt8]) {
  var text = TextWriter(TextStyle(columns: 4000))
  var json = JSONWriter()
  let frame = DecodedFrame(CapturedFrame(number: 1, time: nil, bytes: frame))
  frame.write(to: &text, from: nil)
  frame.write(to: &json)
  claimHidden(in: text.bytes, "decode")
  claimHidden(in: json.bytes, "decode")
}

private func claimHiddenInStory(_ records: [[UInt8]]) {
  var diagnoser = Diagnoser()
  for frame in StoryFrames(records.flatMap(\.self)[...]).frames { diagnoser.observe(frame) }
  let report = DiagnosisReport(files: ["fuzz"], captureNotes: [], diagnosis: diagnoser.diagnosis)
  claimHidden(in: report.text(TextStyle(columns: 4000)), "diagnose")
  claimHidden(in: report.json(.compact), "diagnose")
}

private func claimHidden(in output: [UInt8], _ what: String) {
  let hex = Array(Hex.string(of: password).utf8)
  let spaced = Array(Hex.string(of: password, separator: " ").utf8)
  for index in output.indices {
    let rest = output[index...]
    claim(
      !(rest.starts(with: password) || rest.starts(with: hex) || rest.starts(with: spaced)),
      "\(what) hides the password: \(String(decoding: output, as: UTF8.self))")
  }
}
