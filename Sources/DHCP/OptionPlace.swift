/// Octets that hold options and are not taken apart yet.
///
/// One option is asked for most of all, so the others are passed over by their codes and lengths
/// alone: of the many messages that a diagnosis keeps, the parts would take more room than the
/// octets, and making them more time than looking for one.
struct OptionPlace {
  let name: DHCPOptionArea.Name
  let bytes: ArraySlice<UInt8>

  /// The instances of one option, in frame order; the same as ``DHCPOptionArea`` has.
  func options(_ code: DHCPOptionCode) -> [DHCPOption] {
    var found: [DHCPOption] = []
    _ = visit { number, length, octets in
      guard number == code.rawValue else { return }
      let value = bytes[bytes.startIndex + octets.lowerBound..<bytes.startIndex + octets.upperBound]
      found.append(DHCPOption(code, claimedLength: length, value: value, area: name))
    }
    return found
  }

  /// Nothing runs past the octets or lacks its length; else ``DHCPOptionArea`` tells why.
  var isFramed: Bool { visit { _, _, _ in } }

  /// Code, claimed length and value of each option, places counted from the first octet. Returns
  /// whether they end where the octets end or an End stands.
  private func visit(_ option: (UInt8, UInt8, Range<Int>) -> Void) -> Bool {
    let octets = bytes.span
    var place = 0
    while place < octets.count, octets[place] != DHCPOptionCode.end.rawValue {
      guard octets[place] != DHCPOptionCode.pad.rawValue else {
        place += 1
        continue
      }
      let start = place + 2
      guard start <= octets.count else { return false }
      let end = start + Int(octets[place + 1])
      option(octets[place], octets[place + 1], start..<min(end, octets.count))
      place = end
    }
    return place <= octets.count
  }
}
