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
    let octets = bytes.span
    var place = 0
    while place < octets.count, octets[place] != DHCPOptionCode.end.rawValue {
      guard octets[place] != DHCPOptionCode.pad.rawValue else {
        place += 1
        continue
      }
      let start = place + 2
      guard start <= octets.count else { break }
      let length = octets[place + 1]
      let end = min(start + Int(length), octets.count)
      if octets[place] == code.rawValue {
        let value = bytes[bytes.startIndex + start..<bytes.startIndex + end]
        found.append(DHCPOption(code, claimedLength: length, value: value, area: name))
      }
      place = end
    }
    return found
  }
}
