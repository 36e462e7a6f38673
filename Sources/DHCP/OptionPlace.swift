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
    var place = bytes.startIndex
    while place < bytes.endIndex, bytes[place] != DHCPOptionCode.end.rawValue {
      guard bytes[place] != DHCPOptionCode.pad.rawValue else {
        place += 1
        continue
      }
      let start = place + 2
      guard start <= bytes.endIndex else { break }
      let length = bytes[place + 1]
      let end = min(start + Int(length), bytes.endIndex)
      if bytes[place] == code.rawValue {
        found.append(DHCPOption(code, claimedLength: length, value: bytes[start..<end], area: name))
      }
      place = end
    }
    return found
  }
}
