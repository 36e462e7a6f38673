import SwiftASN1
import Wire

/// The instants of a validity (RFC 5280 §4.1.2.5).
enum X509Time {
  /// Two digits of a year are from 1950 to 2049; what 64 bits do not reach is held at their end.
  static func moment(_ node: ASN1Node) throws(DecodeError) -> Moment {
    let wrong = DecodeError(
      "X.509 time", at: node.encodedBytes.startIndex, .malformed("is not a time in UTC"))
    guard case .primitive(let octets) = node.content, octets.last == UInt8(ascii: "Z") else {
      throw wrong
    }
    var digits = octets.dropLast()
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { throw wrong }
    switch (node.identifier, digits.count) {
    case (.utcTime, 12):
      digits = Array((digits.first.map { $0 >= 0x35 } == true ? "19" : "20").utf8) + digits
    case (.generalizedTime, 14): break
    default: throw wrong
    }
    let text = Array(String(decoding: digits, as: UTF8.self))
    func part(_ range: Range<Int>) -> String { String(text[range]) }
    let year = part(0..<4)
    // The last day: "no date of expiry" (§4.1.2.5).
    let reached = year > "2261" ? "2261" : year
    let time = "\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
    guard let moment = Moment(iso8601: "\(reached)-\(part(4..<6))-\(part(6..<8))T\(time)") else {
      throw wrong
    }
    return year == reached ? moment : Moment(nanoseconds: .max)
  }
}
